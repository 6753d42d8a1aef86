namespace Anneal.Tuning.Studies;

/// <summary>When a process that works on a study leaves before the study is over.</summary>
public sealed record WorkLimits
{
    /// <summary>How long it stays without anything to train. Null, the default: until the study is over.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan? Idle
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value ?? TimeSpan.Zero, TimeSpan.Zero, nameof(Idle));
            field = value;
        }
    }

    /// <summary>
    /// How long it stays in all; then its trials are stopped, and others go on with them. A trial that would take
    /// longer than what is left, by the slowest that it has seen, is left to others, unless more than half is left:
    /// nobody could do better then. Null, the default: without end.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not greater than 0.</exception>
    public TimeSpan? Time
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value ?? TimeSpan.MaxValue, TimeSpan.Zero, nameof(Time));
            field = value;
        }
    }

    /// <summary>Tells times. Default: the system's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
