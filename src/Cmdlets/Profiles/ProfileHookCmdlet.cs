using System;
using System.IO;
using System.Management.Automation;
using UsageStats.Cmdlets.Sending;

namespace UsageStats.Cmdlets.Profiles;

/// <summary>What the commands about the profile hook share: which profile, and changing its bytes.</summary>
public abstract class ProfileHookCmdlet : UsageCmdlet
{
    /// <summary>The profile of every host, and not of this one only.</summary>
    [Parameter]
    public SwitchParameter AllHosts { get; set; }

    /// <summary>The profile's path.</summary>
    private protected string? ProfilePath()
    {
        object? profile = SessionState.PSVariable.GetValue("PROFILE");
        string name = AllHosts ? "CurrentUserAllHosts" : "CurrentUserCurrentHost";
        return profile is null ? null : PSObject.AsPSObject(profile).Properties[name]?.Value?.ToString();
    }

    /// <summary>Changes the profile, if the change makes a difference and the user agrees.</summary>
    /// <param name="action">What is about to happen.</param>
    /// <param name="change">From the bytes now, empty for no file, to those that are wanted.</param>
    private protected void Change(string action, Func<byte[], byte[]> change)
    {
        if (ProfilePath() is not string path)
        {
            WriteError(SendingErrors.NoProfile());
            return;
        }

        try
        {
            byte[] before = File.Exists(path) ? File.ReadAllBytes(path) : [];
            byte[] after = change(before);
            if (!after.AsSpan().SequenceEqual(before) && ShouldProcess(path, action))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);

                // In place and not by a rename: a profile may be a link into a folder under version control.
                File.WriteAllBytes(path, after);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            WriteError(SendingErrors.CannotChangeProfile(failure, path));
        }
    }
}
