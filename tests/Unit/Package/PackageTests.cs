using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using UsageStats.Tests.Support;
using Xunit;

namespace UsageStats.Tests.Package;

[Collection(PowerShellTestGroup.Name)]
public sealed class PackageTests(PackedModule package) : IClassFixture<PackedModule>
{
    // Bytes, compressed, of all but the netstandard2.0 part.
    private const long SizeBudget = 400 * 1024;

    private static readonly string[] Expected =
    [
        "LICENSE",
        "UsageStats.Format.ps1xml",
        "UsageStats.psd1",
        "UsageStats.psm1",
        "bin/net8.0/UsageStats.Cmdlets.dll",
        "bin/net8.0/UsageStats.Engine.dll",
        "bin/net8.0/UsageStats.ProfileHook.dll",
        "bin/netstandard2.0/Microsoft.Bcl.AsyncInterfaces.dll",
        "bin/netstandard2.0/System.Buffers.dll",
        "bin/netstandard2.0/System.IO.Pipelines.dll",
        "bin/netstandard2.0/System.Memory.dll",
        "bin/netstandard2.0/System.Numerics.Vectors.dll",
        "bin/netstandard2.0/System.Runtime.CompilerServices.Unsafe.dll",
        "bin/netstandard2.0/System.Text.Encodings.Web.dll",
        "bin/netstandard2.0/System.Text.Json.dll",
        "bin/netstandard2.0/System.Threading.Tasks.Extensions.dll",
        "bin/netstandard2.0/UsageStats.Cmdlets.dll",
        "bin/netstandard2.0/UsageStats.Engine.dll",
        "bin/netstandard2.0/UsageStats.ProfileHook.dll",
        "en-US/UsageStats.Cmdlets.dll-Help.xml",
        "en-US/about_UsageStats.help.txt",
        "en-US/about_UsageStats_ModuleAuthors.help.txt",
        "en-US/about_UsageStats_Privacy.help.txt",
        "en-US/about_UsageStats_Sinks.help.txt",
    ];

    [Fact]
    public void Package_HoldsTheseFilesAndNoOthers() => Assert.Equal(Expected, package.Files);

    [Fact]
    public void Package_MadeTwice_HasTheSameBytes() => Assert.Equal(File.ReadAllBytes(package.First), File.ReadAllBytes(package.Second));

    [Fact]
    public void Package_WithoutWhatOnlyWindowsPowerShellLoads_IsSmall()
    {
        using ZipArchive zip = ZipFile.OpenRead(package.First);

        Assert.InRange(zip.Entries.Where(entry => !entry.FullName.Contains("netstandard2.0", StringComparison.Ordinal)).Sum(entry => entry.CompressedLength), 1, SizeBudget);
    }

    [Theory]
    [InlineData("Engine")]
    [InlineData("Cmdlets")]
    public void Package_SlimAssembly_HasEveryMemberThatOthersCanCall(string part)
    {
        string name = $"UsageStats.{part}.dll";
        string[] built = Members(Path.Combine(Repository.Root, "src", part, "bin", PackedModule.Configuration, "net8.0", name));
        string[] shipped = Members(Path.Combine(package.Module, "bin", "net8.0", name));

        Assert.NotEmpty(built);
        Assert.Empty(built.Except(shipped));
    }

    [Fact]
    public void Package_SaysWhatTheGalleryShows()
    {
        XElement metadata = XElement.Load(Path.Combine(package.Module, "UsageStats.nuspec")).Elements().Single();
        string Of(string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;

        Assert.Equal("UsageStats", Of("id"));
        Assert.Equal("https://forge.example/contoso/usagestats", Of("projectUrl"));
        Assert.Equal("https://forge.example/contoso/usagestats/raw/HEAD/build/Package/icon.png", Of("iconUrl"));
        Assert.Equal("https://opensource.org/license/mit", Of("licenseUrl"));
        Assert.Contains("`Measure-TrackedCommand`", Of("releaseNotes"), StringComparison.Ordinal);
        string[] tags = Of("tags").Split(' ');
        Assert.All(["PSModule", "PSEdition_Core", "PSEdition_Desktop", "PSIncludes_Cmdlet", "PSCmdlet_Get-UsageStat", "PSCommand_Get-UsageStat"], tag => Assert.Contains(tag, tags));
    }

    [Fact]
    public void Package_Unpacked_ImportsAndDoesItsMainJob()
    {
        using TemporaryHome home = new();
        using PowerShellSession session = new(new SessionOptions { ImportModule = false });
        session["manifest"] = Path.Combine(package.Module, "UsageStats.psd1");

        SessionResult imported = session.Run("$module = Import-Module $manifest -PassThru; $module.ExportedCommands.Keys");
        SessionResult ran = session.Run("1..3 | Measure-TrackedCommand square { process { $_ * $_ } }; (Get-UsageStat square).Calls");

        Assert.Null(imported.Terminating);
        Assert.Equal(ManifestCmdlets(), imported.Output.Select(name => name.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal(["1", "4", "9", "1"], ran.Output.Select(item => item.ToString()));
        Assert.Equal("square", Assert.Single(home.Commands()).Name);
    }

    // What is not private, by name.
    private static string[] Members(string assembly)
    {
        using PEReader file = new(File.OpenRead(assembly));
        MetadataReader metadata = file.GetMetadataReader();
        return [.. metadata.TypeDefinitions.Select(metadata.GetTypeDefinition)
            .Where(type => (type.Attributes & TypeAttributes.VisibilityMask) != TypeAttributes.NestedPrivate)
            .SelectMany(type =>
            type.GetMethods().Select(metadata.GetMethodDefinition)
                .Where(method => (method.Attributes & MethodAttributes.MemberAccessMask) > MethodAttributes.Private)
                .Select(method => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}.{metadata.GetString(method.Name)}")
            .Concat(type.GetProperties().Select(property => $"{metadata.GetString(type.Name)}.{metadata.GetString(metadata.GetPropertyDefinition(property).Name)}"))).Distinct()];
    }

    private string[] ManifestCmdlets()
    {
        string manifest = File.ReadAllText(Path.Combine(package.Module, "UsageStats.psd1"));
        string list = manifest[manifest.IndexOf("CmdletsToExport", StringComparison.Ordinal)..];
        return [.. list[..list.IndexOf(')', StringComparison.Ordinal)].Split('\'').Where((_, index) => index % 2 == 1).Order(StringComparer.Ordinal)];
    }
}
