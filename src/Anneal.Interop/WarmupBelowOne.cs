namespace Anneal.Interop;

/// <summary>A warm-up of less than one step, which transformers takes otherwise from release to release.</summary>
internal static class WarmupBelowOne
{
    /// <summary>Why the warm-up is not known.</summary>
    /// <param name="steps">What <c>warmup_steps</c> says.</param>
    public static string Reason(double steps) =>
        Invariant($"'warmup_steps' is {steps}: transformers takes it for a share of the run from release 5 on, and ")
        + "for steps before";
}
