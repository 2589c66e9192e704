using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Text;

namespace UsageStats.Statistics;

/// <summary>Gives the same string for the same UTF-8 text, for texts that come again and again.</summary>
internal sealed class TextPool
{
    // Past it a text is no longer remembered: a log of nothing but new names must not be held in memory.
    private const int Capacity = 10_000;

    private readonly NameTable _numbers = new();
    private readonly List<string> _texts = [];

    /// <summary>The text.</summary>
    public string this[ReadOnlySpan<byte> text]
    {
        [MethodImpl(Jit.Hot)]
        get
        {
            if (_texts.Count >= Capacity)
            {
                return Encoding.UTF8.GetString(text.ToArray());
            }

            int number = _numbers.Intern(text);
            if (number == _texts.Count)
            {
                _texts.Add(_numbers[number]);
            }

            return _texts[number];
        }
    }
}
