using System;
using System.Management.Automation.Language;

namespace UsageStats.Cmdlets.Tracking;

/// <summary>The positions of the braces around a block.</summary>
internal static class Braces
{
    /// <summary>The first <c>{</c> of a block; its first character where there is none.</summary>
    public static IScriptExtent Open(IScriptExtent block)
    {
        string text = block.Text;
        int brace = Math.Max(text.IndexOf('{'), 0);
        int line = block.StartLineNumber;
        int column = block.StartColumnNumber;
        int lineStart = 0;
        for (int i = 0; i < brace; i++)
        {
            column++;
            if (text[i] == '\n')
            {
                line++;
                column = 1;
                lineStart = i + 1;
            }
        }

        return At(block.File, line, column, lineStart == 0 ? block.StartScriptPosition.Line : LineFrom(text, lineStart));
    }

    /// <summary>The last character of a block, which is its <c>}</c>.</summary>
    public static IScriptExtent Close(IScriptExtent block) =>
        At(block.File, block.EndLineNumber, Math.Max(block.EndColumnNumber - 1, 1), block.EndScriptPosition.Line);

    private static ScriptExtent At(string file, int line, int column, string text) =>
        new(new ScriptPosition(file, line, column, text), new ScriptPosition(file, line, column + 1, text));

    private static string LineFrom(string text, int start)
    {
        int end = text.IndexOf('\n', start);
        return (end < 0 ? text.Substring(start) : text.Substring(start, end - start)).TrimEnd('\r');
    }
}
