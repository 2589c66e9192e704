using System;
using System.IO;
using System.Linq;
using UsageStats.Profiles;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Profiles;

[Collection(PowerShellTestGroup.Name)]
public sealed class ProfileScriptTests : IDisposable
{
    private const string Hook = "bin/net8.0/UsageStats.ProfileHook.dll";

    private readonly TemporaryHome _home = new();
    private readonly TemporaryFolder _modules = new();
    private readonly PowerShellSession _session = new();

    public void Dispose()
    {
        _session.Dispose();
        _modules.Dispose();
        _home.Dispose();
    }

    [Fact]
    public void ThatOfAVersion_TakesItAsLongAsItIsThere()
    {
        Install("1.9.0");
        Install("1.10.0");

        Assert.Equal(_modules["1.9.0"] + "/" + Hook, Chosen("1.9.0"));
    }

    [Fact]
    public void ThatOfAVersionThatIsGone_TakesTheNewestThatIsThere()
    {
        Directory.CreateDirectory(_modules["1.11.0"]);
        Install("1.9.0");
        Install("1.10.0");
        Install("notes");

        Assert.Equal(_modules["1.10.0"] + "/" + Hook, Chosen("1.8.0"));
    }

    [Fact]
    public void WithoutAnyVersion_LoadsNothing()
    {
        Assert.Null(Chosen("1.9.0"));

        Directory.CreateDirectory(_modules["1.9.0"]);
        Directory.CreateDirectory(_modules["1.10.0"]);
        Assert.Null(Chosen("1.9.0"));
    }

    [Fact]
    public void ThatOfAFolderThatIsNoVersion_TakesThatFolder()
    {
        Install("Usage'Stats");

        Assert.Equal(_modules["Usage'Stats"] + "/" + Hook, Chosen("Usage'Stats"));
        Assert.Null(Chosen("Usage-Stats"));
    }

    private void Install(string folder)
    {
        string assembly = _modules[folder, Hook];
        Directory.CreateDirectory(Path.GetDirectoryName(assembly)!);
        File.WriteAllText(assembly, string.Empty);
    }

    // What would be loaded is read instead, which also fails where there is no such file.
    private string? Chosen(string module)
    {
        const string load = "$null = [System.Activator]::CreateInstanceFrom(";
        const string made = ", 'UsageStats.ProfileHook')";
        string script = ProfileScript.For(Path.Combine(_modules[module], Hook));
        Assert.Contains(load, script, StringComparison.Ordinal);
        Assert.Contains(made, script, StringComparison.Ordinal);
        script = script.Replace(load, "$null = [System.IO.File]::ReadAllText(($global:asked = ", StringComparison.Ordinal).Replace(made, ")); $global:chosen = $asked", StringComparison.Ordinal);

        SessionResult result = _session.Run("$global:chosen = $null; $Error.Clear(); " + script + "; $chosen");

        Assert.Empty(result.Errors);
        Assert.Equal(0, _session.Run("$Error.Count").Output.Single().BaseObject);
        return result.Output.SingleOrDefault()?.ToString();
    }
}
