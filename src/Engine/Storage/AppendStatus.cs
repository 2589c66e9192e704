namespace UsageStats.Storage;

/// <summary>What became of one append.</summary>
internal enum AppendStatus
{
    /// <summary>Every byte is in the file.</summary>
    Written,

    /// <summary>There is no such file yet.</summary>
    NotFound,

    /// <summary>The segment has reached its size; nothing was written.</summary>
    Full,

    /// <summary>Only a part was written, as on a full disk.</summary>
    Short,

    /// <summary>The system refused; nothing was written.</summary>
    Refused,

    /// <summary>It is no regular file (a link, FIFO, folder or device); nothing was written.</summary>
    NotRegular,
}
