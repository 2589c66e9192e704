using System.Collections;
using System.Linq;
using System.Management.Automation;
using UsageStats.Sources;

namespace UsageStats.Cmdlets.Sources;

/// <summary>What a module's manifest says under <c>PrivateData.UsageStats</c>.</summary>
internal static class ModuleDeclaration
{
    /// <summary>The table, or null when the manifest has none.</summary>
    public static IDictionary? Find(PSModuleInfo? module) =>
        Table(module?.PrivateData) is IDictionary data && data.Contains("UsageStats") ? Table(data["UsageStats"]) : null;

    /// <summary>The source's name as <c>Source</c> says; null when it does not.</summary>
    public static string? NameIn(IDictionary declaration) => Text(declaration["Source"]);

    /// <summary>Declares all that stands in the table.</summary>
    /// <returns>Null, or one sentence on a word that it should not have.</returns>
    public static string? AddTo(CatalogueBuilder builder, IDictionary declaration)
    {
        foreach (DictionaryEntry entry in declaration)
        {
            switch (Text(entry.Key)?.ToUpperInvariant())
            {
                case "SOURCE":
                    break;
                case "COMMANDS":
                    CatalogueArguments.Texts(entry.Value).ToList().ForEach(builder.AddCommand);
                    break;
                case "EVENTS":
                    CatalogueArguments.Texts(entry.Value).ToList().ForEach(builder.AddEvent);
                    break;
                case "ERRORTYPES":
                    CatalogueArguments.Texts(entry.Value).ToList().ForEach(builder.AddErrorType);
                    break;
                case "PROPERTIES" when Table(entry.Value) is IDictionary properties:
                    builder.AddProperties(properties);
                    break;
                case "SINK" when Table(entry.Value) is IDictionary sink:
                    builder.SetSink(Text(sink["Kind"]), Text(sink["Endpoint"]), Text(sink["ApiKey"]));
                    break;
                default:
                    return $"'{entry.Key}' is not understood in PrivateData.UsageStats; use Source, Commands, Events, ErrorTypes, and the tables Properties and Sink.";
            }
        }

        return null;
    }

    private static IDictionary? Table(object? value) => (value is PSObject wrapped ? wrapped.BaseObject : value) as IDictionary;

    private static string? Text(object? value) => CatalogueArguments.Texts(value).FirstOrDefault() is { Length: > 0 } text ? text : null;
}
