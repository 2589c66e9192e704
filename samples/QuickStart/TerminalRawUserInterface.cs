using System;
using System.Management.Automation.Host;

namespace UsageStats.QuickStart;

/// <summary>Tells the formatter how wide the terminal is. Nothing else of it is asked.</summary>
internal sealed class TerminalRawUserInterface : PSHostRawUserInterface
{
    private const int DefaultWidth = 120;

    /// <inheritdoc/>
    public override Size BufferSize
    {
        get => new(Width(), 1000);
        set => throw Fixed();
    }

    /// <inheritdoc/>
    public override Size WindowSize
    {
        get => new(Width(), 50);
        set => throw Fixed();
    }

    /// <inheritdoc/>
    public override ConsoleColor BackgroundColor { get; set; } = ConsoleColor.Black;

    /// <inheritdoc/>
    public override ConsoleColor ForegroundColor { get; set; } = ConsoleColor.Gray;

    /// <inheritdoc/>
    public override Coordinates CursorPosition { get; set; }

    /// <inheritdoc/>
    public override int CursorSize { get; set; } = 1;

    /// <inheritdoc/>
    public override Coordinates WindowPosition { get; set; }

    /// <inheritdoc/>
    public override string WindowTitle { get; set; } = "UsageStats tour";

    /// <inheritdoc/>
    public override bool KeyAvailable => false;

    /// <inheritdoc/>
    public override Size MaxPhysicalWindowSize => WindowSize;

    /// <inheritdoc/>
    public override Size MaxWindowSize => WindowSize;

    /// <inheritdoc/>
    public override void FlushInputBuffer()
    {
        // There is no input.
    }

    /// <inheritdoc/>
    public override BufferCell[,] GetBufferContents(Rectangle rectangle) => throw Fixed();

    /// <inheritdoc/>
    public override KeyInfo ReadKey(ReadKeyOptions options) => throw Fixed();

    /// <inheritdoc/>
    public override void ScrollBufferContents(Rectangle source, Coordinates destination, Rectangle clip, BufferCell fill) => throw Fixed();

    /// <inheritdoc/>
    public override void SetBufferContents(Coordinates origin, BufferCell[,] contents) => throw Fixed();

    /// <inheritdoc/>
    public override void SetBufferContents(Rectangle rectangle, BufferCell fill) => throw Fixed();

    private static int Width() => Console.IsOutputRedirected ? DefaultWidth : Math.Clamp(Console.WindowWidth, 80, 200);

    private static NotSupportedException Fixed() => new("The tour's terminal cannot be changed.");
}
