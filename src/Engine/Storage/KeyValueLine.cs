namespace UsageStats.Storage;

/// <summary>One line of a file of <c>key = value</c> lines.</summary>
/// <param name="Number">Its place in the file, from 1.</param>
/// <param name="Text">All of it, without its newline.</param>
/// <param name="Key">What stands before the first <c>=</c>, without blanks around; empty for a blank line or a comment.</param>
/// <param name="Value">What stands behind it, without blanks around and without a comment.</param>
/// <param name="Comment">The comment behind the value, with its <c>#</c>; empty for none.</param>
/// <param name="IsUnderstood">Whether it is blank, a comment or <c>key = value</c>.</param>
internal sealed record KeyValueLine(int Number, string Text, string Key, string Value, string Comment, bool IsUnderstood)
{
    /// <summary>Reads one line.</summary>
    public static KeyValueLine Parse(int number, string text)
    {
        int hash = CommentIn(text);
        string comment = hash < 0 ? string.Empty : text.Substring(hash).TrimEnd();
        string content = (hash < 0 ? text : text.Substring(0, hash)).Trim();
        if (content.Length == 0)
        {
            return new KeyValueLine(number, text, string.Empty, string.Empty, comment, IsUnderstood: true);
        }

        int equals = content.IndexOf('=');
        string key = equals < 0 ? string.Empty : content.Substring(0, equals).Trim();
        return IsKey(key)
            ? new KeyValueLine(number, text, key, content.Substring(equals + 1).Trim(), comment, IsUnderstood: true)
            : new KeyValueLine(number, text, string.Empty, string.Empty, comment, IsUnderstood: false);
    }

    // A # inside a value belongs to it unless a blank stands before.
    private static int CommentIn(string text)
    {
        int hash = text.IndexOf('#');
        while (hash > 0 && !char.IsWhiteSpace(text[hash - 1]))
        {
            hash = text.IndexOf('#', hash + 1);
        }

        return hash;
    }

    private static bool IsKey(string key)
    {
        foreach (char c in key)
        {
            if (!(c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.' or '_'))
            {
                return false;
            }
        }

        return key.Length > 0;
    }
}
