namespace Anneal.Tests.Scheduling.Failing;

/// <summary>How a program's own code goes wrong.</summary>
internal enum Fault
{
    /// <summary>It throws before it has done anything.</summary>
    Throw,

    /// <summary>It throws when it has done what it does.</summary>
    ThrowAfterwards,

    /// <summary>It calls the scheduler that is calling it.</summary>
    CallAgain,

    /// <summary>A curve gives NaN.</summary>
    NoNumber,

    /// <summary>A curve gives −∞.</summary>
    Infinite,

    /// <summary>A curve gives a rate below 0.</summary>
    Negative,
}
