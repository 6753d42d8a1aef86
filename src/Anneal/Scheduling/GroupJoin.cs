namespace Anneal;

/// <summary>When and how a parameter group joined a run that was under way.</summary>
public sealed record GroupJoin
{
    /// <param name="step">The scheduler's step at which the group's own clock is at 0. At least 0.</param>
    /// <param name="warmupSteps">Updates over which its rate rises to what its schedule says: at its k-th update (k +
    /// 1)/(n + 1) of it. At least 0; 0: at once.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is negative.</exception>
    public GroupJoin(long step, long warmupSteps) =>
        (Step, WarmupSteps) = (Require.AtLeast(0, step), Require.AtLeast(0, warmupSteps));

    /// <summary>The scheduler's step at which the group's own clock is at 0.</summary>
    public long Step { get; }

    /// <summary>Updates over which its rate rises to what its schedule says.</summary>
    public long WarmupSteps { get; }
}
