using System.IO;
using System.Text;

namespace UsageStats.Reports.Templates;

/// <summary>The files of <c>Reports/Resources</c>, which are embedded in the assembly.</summary>
internal static class TemplateResource
{
    /// <summary>The text of a file, its lines ended by <c>\n</c> whatever the machine that built it: a browser hashes them so.</summary>
    /// <param name="name">The file's name, such as <c>report.css</c>.</param>
    public static string Read(string name)
    {
        using Stream stream = typeof(TemplateResource).Assembly.GetManifestResourceStream(name)
            ?? throw new FileNotFoundException($"The assembly has no resource '{name}'.", name);
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }
}
