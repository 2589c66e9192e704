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

    // A seed that nobody can foresee: no log can be written whose names all collide.
    private readonly ulong _seed = unchecked((ulong)Guid.NewGuid().GetHashCode() * Multiplier);
    private readonly List<byte[]> _texts = [];
    private int[] _slots = new int[16];
    private uint[] _hashes = new uint[16];
    private byte[]? _last;
    private int _lastNumber;

    /// <summary>How many distinct texts there are.</summary>
    public int Count => _texts.Count;

    /// <summary>The text of a number.</summary>
    public string this[int number] => Encoding.UTF8.GetString(_texts[number]);

    /// <summary>The number of <paramref name="text"/>: its old one, or <see cref="Count"/> as it was.</summary>
    [MethodImpl(Jit.Hot)]
    public int Intern(ReadOnlySpan<byte> text)
    {
        // Sources and sessions come in long rows of the same.
        if (_last is not null && text.SequenceEqual(_last))
        {
            return _lastNumber;
        }

        uint hash = Hash(text);
        int mask = _slots.Length - 1;
        int slot = (int)hash & mask;
        while (_slots[slot] != 0 && !(_hashes[slot] == hash && text.SequenceEqual(_texts[_slots[slot] - 1])))
        {
            slot = (slot + 1) & mask;
        }

        int number = _slots[slot] == 0 ? Add(text, hash, slot) : _slots[slot] - 1;
        _last = _texts[number];
        _lastNumber = number;
        return number;
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

    /// <summary>Spreads texts over the slots by the low bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal uint Hash(ReadOnlySpan<byte> text)
    {
        ulong hash = _seed ^ ((ulong)text.Length * Multiplier);
        if (text.Length < 8)
        {
            ulong few = 0;
            foreach (byte b in text)
            {
                few = (few << 8) | b;
            }

            return Mix(hash ^ few);
        }

        // The last eight bytes may overlap the ones before: no loop over single bytes, whose end nobody can foresee.
        ReadOnlySpan<byte> last = text.Slice(text.Length - 8);
        while (text.Length > 8)
        {
            hash = (hash ^ MemoryMarshal.Read<ulong>(text)) * Multiplier;
            hash ^= hash >> 32;
            text = text.Slice(8);
        }

        return Mix(hash ^ MemoryMarshal.Read<ulong>(last));
    }

    // A product's low bits know nothing of its factors' high ones, where the last letters are: they are folded down first.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Mix(ulong hash) => (uint)(((hash ^ (hash >> 32)) * Multiplier) >> 32);
}
