using System.Text;

namespace UsageStats.Storage;

/// <summary>A segment's path in the two forms that opening it takes, made once and not for every event.</summary>
internal sealed class SegmentPath
{
    public SegmentPath(string path)
    {
        Text = path;
        ZeroEnded = Encoding.UTF8.GetBytes(path + "\0");
    }

    /// <summary>The path.</summary>
    public string Text { get; }

    /// <summary>The path in UTF-8 with a zero byte at its end.</summary>
    public byte[] ZeroEnded { get; }
}
