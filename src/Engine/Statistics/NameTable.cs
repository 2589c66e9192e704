using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace UsageStats.Statistics;

/// <summary>Numbers distinct UTF-8 texts from 0 on, without making a string of a text that was seen before.</summary>
internal sealed class NameTable
{
    private const ulong Multiplier = 0x9E37_79B9_7F4A_7C15;

    // A seed of its own for each process: nobody can write a log whose names all collide.
    private static readonly ulong Seed = unchecked((ulong)Guid.NewGuid().GetHashCode() * Multiplier);

    private readonly List<byte[]> _texts = [];
    private int[] _slots = new int[16];
    private uint[] _hashes = new uint[16];

    /// <summary>How many distinct texts there are.</summary>
    public int Count => _texts.Count;

    /// <summary>The text of a number.</summary>
    public string this[int number] => Encoding.UTF8.GetString(_texts[number]);

    /// <summary>The number of <paramref name="text"/>: its old one, or <see cref="Count"/> as it was.</summary>
    [MethodImpl(Jit.Hot)]
    public int Intern(ReadOnlySpan<byte> text)
    {
        uint hash = Hash(text);
        int mask = _slots.Length - 1;
        int slot = (int)hash & mask;
        for (int entry = _slots[slot]; entry != 0; entry = _slots[slot])
        {
            if (_hashes[slot] == hash && text.SequenceEqual(_texts[entry - 1]))
            {
                return entry - 1;
            }

            slot = (slot + 1) & mask;
        }

        return Add(text, hash, slot);
    }

    private int Add(ReadOnlySpan<byte> text, uint hash, int slot)
    {
        _texts.Add(text.ToArray());
        _slots[slot] = _texts.Count;
        _hashes[slot] = hash;
        if (_texts.Count * 2 > _slots.Length)
        {
            Grow();
        }

        return _texts.Count - 1;
    }

    private void Grow()
    {
        int[] slots = new int[_slots.Length * 2];
        uint[] hashes = new uint[slots.Length];
        int mask = slots.Length - 1;
        for (int old = 0; old < _slots.Length; old++)
        {
            if (_slots[old] != 0)
            {
                int slot = (int)_hashes[old] & mask;
                while (slots[slot] != 0)
                {
                    slot = (slot + 1) & mask;
                }

                slots[slot] = _slots[old];
                hashes[slot] = _hashes[old];
            }
        }

        _slots = slots;
        _hashes = hashes;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hash(ReadOnlySpan<byte> text)
    {
        ulong hash = Seed ^ (ulong)text.Length;
        while (text.Length >= 8)
        {
            hash = (hash ^ MemoryMarshal.Read<ulong>(text)) * Multiplier;
            hash ^= hash >> 32;
            text = text.Slice(8);
        }

        ulong rest = 0;
        foreach (byte b in text)
        {
            rest = (rest << 8) | b;
        }

        hash = (hash ^ rest) * Multiplier;
        return (uint)(hash >> 32) ^ (uint)hash;
    }
}
