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
    private const string Assembly = "bin/net8.0/UsageStats.Engine.dll";

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
    public void ThatOfAVersion_TakesTheNewestThatIsThere()
    {
        Directory.CreateDirectory(_modules["1.11.0"]);
        Install("1.9.0");
        Install("1.10.0");

        Assert.Equal(_modules["1.10.0"] + "/" + Assembly, Chosen(_modules["1.9.0"]));
    }

    [Fact]
    public void ThatOfTheOnlyVersion_TakesIt()
    {
        Install("1.9.0");

        Assert.Equal(_modules["1.9.0"] + "/" + Assembly, Chosen(_modules["1.9.0"]));
    }

    [Fact]
    public void WithoutAnyVersion_LoadsNothing()
    {
        Assert.Null(Chosen(_modules["1.9.0"]));

        Directory.CreateDirectory(_modules["1.9.0"]);
        Directory.CreateDirectory(_modules["1.10.0"]);
        Assert.Null(Chosen(_modules["1.9.0"]));
    }

    [Fact]
    public void ThatOfAFolderThatIsNoVersion_TakesThatFolder()
    {
        Install("Usage'Stats");

        Assert.Equal(_modules["Usage'Stats"] + "/" + Assembly, Chosen(_modules["Usage'Stats"]));
    }

    [Fact]
    public void NothingDue_LoadsNothing()
    {
        Install("1.9.0");

        Assert.Null(Chosen(_modules["1.9.0"], due: DateTime.UtcNow.AddHours(1)));
        Assert.Null(Chosen(_modules["1.9.0"], due: null));
    }

    private void Install(string folder)
    {
        string assembly = _modules[folder, Assembly];
        Directory.CreateDirectory(Path.GetDirectoryName(assembly)!);
        File.WriteAllText(assembly, string.Empty);
    }

    private string? Chosen(string module) => Chosen(module, DateTime.UtcNow.AddHours(-1));

    // What would be loaded is joined to the name of what would be made of it, instead.
    private string? Chosen(string module, DateTime? due)
    {
        const string load = "$null = [System.Activator]::CreateInstanceFrom(";
        string script = ProfileScript.For(Path.Combine(module, Assembly));
        Assert.Contains(load, script, StringComparison.Ordinal);
        Directory.CreateDirectory(_home.Folder);
        string file = Path.Combine(_home.Folder, "due");
        File.Delete(file);
        if (due is DateTime at)
        {
            File.WriteAllText(file, string.Empty);
            File.SetLastWriteTimeUtc(file, at);
        }

        SessionResult result = _session.Run("$global:chosen = $null; " + script.Replace(load, "$global:chosen = [string]::Join('|', ", StringComparison.Ordinal) + "; $chosen");
        Assert.Empty(result.Errors);
        string? chosen = result.Output.SingleOrDefault()?.ToString();
        Assert.True(chosen is null || chosen.EndsWith("|UsageStats.Sending.ProfileHook", StringComparison.Ordinal), chosen);
        return chosen?.Split('|')[0];
    }
}
