using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using UsageStats.Events;
using UsageStats.Recording;
using UsageStats.Sending;
using UsageStats.Sources;

namespace UsageStats.Privacy;

/// <summary>Decides what of a stored event may leave: what is declared, fits and looks harmless, and nothing else.</summary>
/// <remarks>
/// Pure. It knows the event, not the moment: whether the mode, the sink and the source allow sending at all is asked
/// before. Every text that leaves was judged here, whatever was judged when it was stored; a line may have been imported,
/// edited, or written under older rules.
/// </remarks>
internal static class EgressFilter
{
    private const int IdLength = 32;
    private const int SessionLength = 16;

    /// <summary>Filters one event.</summary>
    /// <param name="stored">The event, from any line at all.</param>
    /// <param name="catalogue">What its source declares.</param>
    /// <param name="options">How the sink wants it.</param>
    [MethodImpl(Jit.Hot)]
    public static EgressResult Apply(UsageEvent stored, SourceCatalogue catalogue, EgressOptions options)
    {
        if (WhyItStays(stored, catalogue, options) is EgressDrops reason)
        {
            return new EgressResult(null, reason);
        }

        EgressDrops drops = default;
        string? name = stored.Name;
        if (name is not null && !TryName(ref name, catalogue, options, ref drops))
        {
            return new EgressResult(null, drops);
        }

        OutgoingEvent outgoing = new()
        {
            Id = stored.Id,
            Timestamp = stored.Timestamp,
            Source = stored.Source,
            Event = stored.Event,
            Name = name,
            Duration = stored.Duration,
            Outcome = stored.Outcome,
            Error = stored.Error is null ? null : ErrorType(stored.Error, catalogue, options, ref drops),
            Session = stored.Session,
            Properties = stored.Properties.Count == 0 ? [] : Properties(stored, catalogue, options, ref drops),
        };
        return new EgressResult(outgoing, drops);
    }

    [MethodImpl(Jit.Hot)]
    private static EgressDrops? WhyItStays(UsageEvent stored, SourceCatalogue catalogue, EgressOptions options)
    {
        if (!stored.Send)
        {
            return new EgressDrops(Unmarked: 1);
        }

        bool builtIn = EventKinds.IsBuiltIn(stored.Event);
        if (!Hex.IsLower(stored.Id, IdLength) || !Hex.IsLower(stored.Session, SessionLength) || !SourceName.IsValid(stored.Source) || !(builtIn || EventKinds.IsValid(stored.Event)))
        {
            return new EgressDrops(Malformed: 1);
        }

        if (!builtIn && !catalogue.DeclaresEvent(stored.Event))
        {
            return new EgressDrops(UndeclaredEvents: 1);
        }

        bool personal = (!builtIn && options.LooksPersonal(stored.Event)) || (!SourceName.IsDefault(stored.Source) && options.LooksPersonal(stored.Source));
        return personal ? new EgressDrops(PersonalTexts: 1) : null;
    }

    // False when the event stays because of its name.
    [MethodImpl(Jit.Hot)]
    private static bool TryName(ref string? name, SourceCatalogue catalogue, EgressOptions options, ref EgressDrops drops)
    {
        bool declared = catalogue.DeclaresCommand(name!);
        if (!declared && options.NameHandling == NameHandling.Drop)
        {
            drops += new EgressDrops(UndeclaredNames: 1);
            return false;
        }

        if (name is EventWords.Script or Redactor.RedactedName)
        {
            return true;
        }

        // Before hashing too: an organisation that holds the key could try its people's names out.
        if (options.LooksPersonal(name!))
        {
            drops += new EgressDrops(PersonalTexts: 1);
            name = Redactor.RedactedName;
        }
        else if (!declared && options.NameHandling != NameHandling.Clear)
        {
            name = options.Hash(name!);
        }

        return true;
    }

    private static string ErrorType(string type, SourceCatalogue catalogue, EgressOptions options, ref EgressDrops drops)
    {
        if (type is EventWords.ExitCode or EventWords.OtherError)
        {
            return type;
        }

        bool listed = IsTypeName(type)
            && (type.StartsWith("System.", StringComparison.Ordinal) || type.StartsWith("Microsoft.", StringComparison.Ordinal) || catalogue.DeclaresErrorType(type));
        if (!listed)
        {
            return EventWords.OtherError;
        }

        if (options.LooksPersonal(type))
        {
            drops += new EgressDrops(PersonalTexts: 1);
            return EventWords.OtherError;
        }

        return type;
    }

    // A message that begins with "System." is no type name.
    private static bool IsTypeName(string text) =>
        text.Length <= EventLimits.TextLength && text.All(static c => c < 128 && (char.IsLetterOrDigit(c) || c is '.' or '_' or '+' or '`'));

    private static List<UsageProperty> Properties(UsageEvent stored, SourceCatalogue catalogue, EgressOptions options, ref EgressDrops drops)
    {
        List<UsageProperty> leaving = [];
        foreach (UsageProperty property in stored.Properties)
        {
            PropertyDeclaration? declaration = stored.Event switch
            {
                EventKinds.SessionStart => SessionContext.Declarations.FirstOrDefault(one => one.Name == property.Name),
                EventKinds.SenderLosses => LossReport.Declarations.FirstOrDefault(one => one.Name == property.Name),
                _ => catalogue.FindProperty(property.Name),
            };

            // Two spellings of one name would be one key twice on the wire; the second counts as undeclared.
            if (declaration is null || leaving.Exists(other => other.Name == declaration.Name))
            {
                drops += new EgressDrops(UndeclaredProperties: 1);
            }
            else if (!DeclaredValue.TryFit(declaration, property.Value, out PropertyValue value))
            {
                drops += new EgressDrops(UnfitValues: 1);
            }
            else if (options.LooksPersonal(declaration.Name) || (value.Kind == PropertyKind.Text && (options.LooksPersonal(value.Text) || options.LooksPersonal(Redactor.Assignment(declaration.Name)))))
            {
                drops += new EgressDrops(PersonalTexts: 1);
            }
            else
            {
                leaving.Add(new UsageProperty(declaration.Name, value));
            }
        }

        return leaving;
    }
}
