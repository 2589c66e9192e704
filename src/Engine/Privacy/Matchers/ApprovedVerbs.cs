using System;

namespace UsageStats.Privacy.Matchers;

/// <summary>The verbs that PowerShell approves for commands, and those its own commands use beside them.</summary>
internal static class ApprovedVerbs
{
    private static readonly string[] Verbs =
    [
        "Add", "Approve", "Assert", "Backup", "Block", "Build", "Checkpoint", "Clear", "Close", "Compare", "Complete", "Compress", "Confirm",
        "Connect", "Convert", "ConvertFrom", "ConvertTo", "Copy", "Debug", "Deny", "Deploy", "Disable", "Disconnect", "Dismount", "Edit",
        "Enable", "Enter", "Exit", "Expand", "Export", "Find", "Format", "Get", "Grant", "Group", "Hide", "Import", "Initialize", "Install",
        "Invoke", "Join", "Limit", "Lock", "Measure", "Merge", "Mount", "Move", "New", "Open", "Optimize", "Out", "Ping", "Pop", "Protect",
        "Publish", "Push", "Read", "Receive", "Redo", "Register", "Remove", "Rename", "Repair", "Request", "Reset", "Resize", "Resolve",
        "Restart", "Restore", "Resume", "Revoke", "Save", "Search", "Select", "Send", "Set", "Show", "Skip", "Split", "Start", "Step", "Stop",
        "Submit", "Suspend", "Switch", "Sync", "Test", "Trace", "Unblock", "Undo", "Uninstall", "Unlock", "Unprotect", "Unpublish",
        "Unregister", "Update", "Use", "Wait", "Watch", "Write",
        "ForEach", "Sort", "Tee", "Where",
    ];

    /// <summary>Whether the name is a verb of the list, a dash and a noun.</summary>
    public static bool IsVerbNoun(ReadOnlySpan<char> name)
    {
        int dash = name.IndexOf('-');
        if (dash < 0 || dash + 1 == name.Length)
        {
            return false;
        }

        foreach (string verb in Verbs)
        {
            if (name.Slice(0, dash).Equals(verb.AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
