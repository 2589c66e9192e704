using System;
using System.IO;
using System.Linq;
using UsageStats.Tests.Support;

namespace UsageStats.Tests.Cmdlets;

/// <summary>A session beside a home whose log a test has written.</summary>
public abstract class LogReadingTests : IDisposable
{
    private readonly TemporaryHome _home = new();

    private protected LogReadingTests()
    {
    }

    private protected PowerShellSession Shell { get; } = new();

    private protected string Home => _home.Folder;

    public virtual void Dispose()
    {
        Shell.Dispose();
        _home.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected void Log(string segment, params string[] lines)
    {
        string folder = Directory.CreateDirectory(Path.Combine(Home, "events")).FullName;
        File.AppendAllText(Path.Combine(folder, segment + ".jsonl"), string.Concat(lines));
    }

    // Each object's property as text, the way a script would join them.
    private protected string Values(string script, string property) =>
        string.Join(' ', Run(script).Output.Select(row => row.Properties[property].Value?.ToString()));

    private protected SessionResult Run(string script)
    {
        SessionResult result = Shell.Run(script);
        return result.Terminating is null ? result : throw result.Terminating;
    }
}
