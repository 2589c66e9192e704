namespace UsageStats.Transfer;

/// <summary>What is wrong with a file that was to be imported.</summary>
/// <param name="Line">The line, from 1 on; 0 when it is about the file as a whole.</param>
/// <param name="Text">One sentence, without anything of what the line holds.</param>
internal readonly record struct ImportProblem(long Line, string Text);
