using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The parameter schedulers of <c>fvcore.common.param_scheduler</c>.</summary>
internal static class FvCoreFramework
{
    public static Framework Instance { get; } =
        new(FvCoreDefinition.FrameworkName, ["fvcore.common.param_scheduler"], () =>
            [
                new FvCoreConstant(),
                new FvCoreCosine(),
                new FvCoreExponential(),
                new FvCoreLinear(),
                new FvCorePolynomialDecay(),
                new FvCoreMultiStep(),
                new FvCoreStep(),
                new FvCoreStepWithFixedGamma(),
                new FvCoreComposite(),
            ]
        )
        {
            NameForm = name => name.EndsWith("Scheduler", StringComparison.Ordinal),
        };
}
