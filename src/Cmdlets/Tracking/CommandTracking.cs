using System;

namespace UsageStats.Cmdlets.Tracking;

/// <summary>A command that is tracked in this session.</summary>
/// <param name="Name">Its name, as its events carry it.</param>
/// <param name="Module">The module it belongs to; empty without one.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Source">Who its events belong to.</param>
/// <param name="Since">When tracking was enabled.</param>
/// <param name="State">Whether its calls are still recorded.</param>
public sealed record CommandTracking(string Name, string Module, TrackedCommandKind Kind, string Source, DateTimeOffset Since, TrackingState State);
