namespace UsageStats.Storage;

/// <summary>Why a file cannot be understood.</summary>
internal sealed class FileProblem(string path, int line, string reason)
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>Its line, from 1; 0 when it is the file as a whole.</summary>
    public int Line { get; } = line;

    /// <summary>What is wrong: a sentence, which names the file when there is no line.</summary>
    public string Reason { get; } = reason;

    /// <summary>The file, and the line if it is one.</summary>
    public string Place => PlaceOf(Path, Line);

    /// <summary>One sentence. What was said of a file as a whole names it already.</summary>
    public string Describe() => Line == 0 ? Reason : $"{Place}: {Reason}";

    /// <summary>How a place in a file is written everywhere.</summary>
    public static string PlaceOf(string path, int line) => line == 0 ? path : $"{path}, line {line}";
}
