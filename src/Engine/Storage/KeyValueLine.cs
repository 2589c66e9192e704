namespace UsageStats.Storage;

/// <summary>One line of a file of <c>key = value</c> lines.</summary>
internal sealed class KeyValueLine(int number, string text, string key, string value, string comment, bool isUnderstood)
{
    /// <summary>Its place in the file, from 1.</summary>
    public int Number { get; } = number;

    /// <summary>All of it, without its newline.</summary>
    public string Text { get; } = text;

    /// <summary>What stands before the first <c>=</c>, without blanks around; empty for a blank line or a comment.</summary>
    public string Key { get; } = key;

    /// <summary>What stands behind it, without blanks around and without a comment.</summary>
    public string Value { get; } = value;

    /// <summary>The comment behind the value, with its <c>#</c>; empty for none.</summary>
    public string Comment { get; } = comment;

    /// <summary>Whether it is blank, a comment or <c>key = value</c>.</summary>
    public bool IsUnderstood { get; } = isUnderstood;

    /// <summary>Reads one line.</summary>
    public static KeyValueLine Parse(int number, string text)
    {
        int hash = CommentIn(text);
        string comment = hash < 0 ? string.Empty : text.Substring(hash).TrimEnd();
        string content = (hash < 0 ? text : text.Substring(0, hash)).Trim();
        if (content.Length == 0)
        {
            return new KeyValueLine(number, text, string.Empty, string.Empty, comment, isUnderstood: true);
        }

        int equals = content.IndexOf('=');
        string key = equals < 0 ? string.Empty : content.Substring(0, equals).Trim();
        return IsKey(key)
            ? new KeyValueLine(number, text, key, content.Substring(equals + 1).Trim(), comment, isUnderstood: true)
            : new KeyValueLine(number, text, string.Empty, string.Empty, comment, isUnderstood: false);
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
