using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using UsageStats.Privacy;

namespace UsageStats.Storage.Settings;

/// <summary>The user's settings as they were read: values, lines and what is wrong with them.</summary>
internal sealed class SettingsFile
{
    private const string Header = "# Settings of UsageStats. Get-Help Set-UsageConfiguration tells what they mean.\n";

    // Another shell holds the lock for as long as it takes to write some hundred bytes to the disk.
    private static readonly TimeSpan LockPatience = TimeSpan.FromSeconds(5);

    private UsageSettings? _values;

    /// <summary>Judges the lines of the file.</summary>
    public SettingsFile(KeyValueFile file)
    {
        Path = file.Path;
        Text = file.Text;
        Problem = file.Problem ?? FirstBadValue(file);
    }

    /// <summary>The file; empty when there is no home. It need not exist.</summary>
    public string Path { get; }

    /// <summary>Its lines.</summary>
    public KeyValueText Text { get; }

    /// <summary>Its first line that cannot be understood, or why it cannot be read; null when all is well.</summary>
    public FileProblem? Problem { get; }

    /// <summary>Its values.</summary>
    public UsageSettings Values => _values ??= UsageSettings.In(Text);

    /// <summary>The mode that it asks for, or the default.</summary>
    public ModeDecision Requested => PlaceOf(KnownSettings.Mode) is string place
        ? new ModeDecision((UsageMode)KnownSettings.Mode.In(Text), ConsentLevel.Settings, place)
        : ModeDecision.Default;

    /// <summary>The cap of a file that cannot be understood: <c>Local</c>.</summary>
    public ModeDecision Cap => Problem is null ? ModeDecision.NoCap : new ModeDecision(UsageMode.Local, ConsentLevel.Settings, Problem.Place);

    /// <summary>What a missing file says: nothing, so every default holds.</summary>
    /// <param name="path">The file; null when there is no home.</param>
    public static SettingsFile Missing(string? path) => new(new KeyValueFile(path ?? string.Empty, KeyValueText.Empty, null));

    /// <summary>Reads the file without a throw.</summary>
    public static SettingsFile Read(string path) => KeyValueFile.Read(path) is KeyValueFile file ? new SettingsFile(file) : Missing(path);

    /// <summary>Changes settings in the file, and makes the file if it is missing. Other lines, unknown keys and comments stay.</summary>
    /// <param name="home">Whose settings.</param>
    /// <param name="change">Makes the new lines of the old.</param>
    /// <exception cref="IOException">The file cannot be read, locked or written, or is no regular file of text. It is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read or written. It is as it was.</exception>
    public static void Change(DataHome home, Func<KeyValueText, KeyValueText> change)
    {
        OwnerOnly.CreateFolder(home.Root);
        using FileLock held = FileLock.Take(home.SettingsFile + ".lock", LockPatience);
        KeyValueText text = KeyValueText.Parse(SmallFile.ReadText(home.SettingsFile, KeyValueFile.MaxBytes) ?? Header);
        SmallFile.Replace(home.SettingsFile, Encoding.UTF8.GetBytes(change(text).ToString()));
    }

    /// <summary>The file and the line that give a setting its value; null when the default holds.</summary>
    public string? PlaceOf(Setting setting) => setting.LineIn(Text) is KeyValueLine line ? FileProblem.PlaceOf(Path, line.Number) : null;

    /// <summary>The lines whose key is no setting of this version. They have no effect and are kept.</summary>
    public IEnumerable<FileProblem> UnknownLines()
    {
        foreach (KeyValueLine line in Text.Lines)
        {
            if (line.Key.Length > 0 && KnownSettings.WithKey(line.Key) is null && !RedactionSettings.IsKey(line.Key))
            {
                yield return new FileProblem(Path, line.Number, $"'{line.Key}' is no setting of this version; the line has no effect.");
            }
        }
    }

    /// <summary>The lines with these settings.</summary>
    /// <param name="text">The lines.</param>
    /// <param name="changes">Settings and their values; null for the default, which takes the line out.</param>
    public static KeyValueText With(KeyValueText text, IReadOnlyDictionary<Setting, long?> changes)
    {
        foreach (KeyValuePair<Setting, long?> change in changes)
        {
            text = text.With(change.Key.Key, change.Value is long value ? SettingText.Write(change.Key.Kind, value) : null);
        }

        return text;
    }

    private static FileProblem? FirstBadValue(KeyValueFile file)
    {
        foreach (KeyValueLine line in file.Text.Lines)
        {
            if (RedactionSettings.IsKey(line.Key) && RedactionSettings.Read(line, out string? problem) is null)
            {
                return new FileProblem(file.Path, line.Number, problem!);
            }

            if (line.Key.Length > 0 && KnownSettings.WithKey(line.Key) is Setting setting && !setting.TryRead(line.Value, out _))
            {
                return new FileProblem(file.Path, line.Number, $"'{line.Value}' is no value of '{setting.Key}', which takes one {setting.Range}.");
            }
        }

        return null;
    }
}
