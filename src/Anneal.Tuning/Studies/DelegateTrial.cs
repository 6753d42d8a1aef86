using Anneal.Tuning.Trials;

namespace Anneal.Tuning.Studies;

/// <summary>A trial that is a method.</summary>
internal sealed class DelegateTrial(Action<TrialContext> run) : ITrial
{
    public void Run(TrialContext context) => run(context);
}
