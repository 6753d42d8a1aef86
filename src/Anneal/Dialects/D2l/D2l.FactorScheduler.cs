using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class D2l
{
    /// <summary>
    /// Multiplies the rate by <paramref name="factor"/> at every call, the first included, down to a floor.
    /// </summary>
    /// <param name="factor">What each call multiplies by. Finite. Default 1.</param>
    /// <param name="stopFactorLr">What no call goes below. Default 1e-7.</param>
    /// <param name="baseLr">The rate before the first call. Default 0.1.</param>
    /// <returns>The recipe; lowers to <see cref="ExponentialDecay"/>, kept above the floor.</returns>
    /// <exception cref="ArgumentException">An argument is not finite.</exception>
    public static Recipe FactorScheduler(double factor = 1, double stopFactorLr = 1e-7, double baseLr = 0.1) =>
        new FrameworkCall("d2l.FactorScheduler")
            .With("factor", factor)
            .With("stop_factor_lr", stopFactorLr)
            .With("base_lr", baseLr)
            .ToRecipe();

    private static LegacyDefinition FactorSchedulerDefinition =>
        new(
            "FactorScheduler",
            "Multiplies the rate by factor at every call, the first included, down to a floor.",
            new LegacyParameter("factor", Kinds.AnyNumber, "what each call multiplies by") { Default = "1" },
            new LegacyParameter("stop_factor_lr", Kinds.Real, "what no call goes below") { Default = "1e-7" },
            BaseLr("the rate before the first call") with
            {
                Default = "0.1",
            }
        )
        {
            Formula = "max(stop_factor_lr, base_lr * factor^(t + 1))",
            Source = SourceChapter,
            Example = "d2l.FactorScheduler(factor=0.9, stop_factor_lr=0.01, base_lr=2) every 1ep",
            Conventions = "The first update gets base_lr * factor, not base_lr. Never ends.",
            BindWith = (arguments, scope) =>
            {
                var trace = BindFactorTrace(arguments, scope);
                return trace.Closed is { } closed ? closed : trace;
            },
            ReplayWith = BindFactorTrace,
        };

    private static D2lFactorTrace BindFactorTrace(CallArguments arguments, BindingScope scope) =>
        new(
            arguments.OptionalValue("base_lr") is { } rate ? scope.Value(rate) : 0.1,
            arguments.Number("factor", 1),
            arguments.OptionalValue("stop_factor_lr") is { } floor ? scope.Value(floor) : 1e-7
        );
}
