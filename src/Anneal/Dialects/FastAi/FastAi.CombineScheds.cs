using Anneal.Language;

namespace Anneal.Dialects;

public static partial class FastAi
{
    /// <summary>Functions one after another, each from its own start to its own end over a share of the run.</summary>
    /// <param name="pcts">The shares. At least 0; their sum must be exactly 1 in double precision (ten times 0.1 is
    /// not).</param>
    /// <param name="scheds">Recipes of this class's <c>Sched</c> functions, one for each share.</param>
    /// <returns>The recipe.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe CombineScheds(IReadOnlyList<double> pcts, IReadOnlyList<Recipe> scheds) =>
        new FrameworkCall("fastai.combine_scheds").With("pcts", pcts).With("scheds", scheds).ToRecipe();

    private static LegacyDefinition CombineSchedsDefinition =>
        new(
            "combine_scheds",
            "Functions one after another, each over a share of the run.",
            new LegacyParameter("pcts", Kinds.ListOf(Kinds.AnyNumber), "the shares; at least 0, together exactly 1")
            {
                IsRequired = true,
            },
            new LegacyParameter("scheds", Kinds.ListOf(Kinds.CallOf("fastai")), "the functions") { IsRequired = true }
        )
        {
            Formula = "scheds[i]((pos - start_i)/pcts[i])",
            Example = "fastai.combine_scheds([0.3, 0.7], [fastai.SchedCos(0.3, 0.6), fastai.SchedCos(0.6, 0.2)])",
            Source = Source,
            Conventions =
                "The next function acts from the boundary on. Shares must add up to exactly 1 in double precision: "
                + "ten times 0.1 does not. Places are single precision. A share of 0 at the end gives NaN at the end.",
            CheckWith = arguments =>
                CheckShares("pcts", [.. Shares(arguments)])
                ?? arguments
                    .Items("scheds")
                    .Select(item => (CallExpression)((ScheduleArgument)item).Schedule)
                    .Where(call => call.Definition is not LegacyDefinition { ProgressWith: not null })
                    .Select(call =>
                        $"'scheds' must be functions such as SchedCos, but one was {call.Definition.FullName}."
                    )
                    .FirstOrDefault(),
            ProgressWith = (arguments, scope) =>
                CombinedProgress.Of(arguments.Curves("scheds", scope), Shares(arguments)),
        };

    private static IEnumerable<double> Shares(CallArguments arguments) =>
        arguments.Items("pcts").Select(item => ((ValueArgument)item).Value.Number);

    private static string? CheckShares(string name, double[] shares) =>
        shares.Sum() != 1
            ? FormattableString.Invariant(
                $"'{name}' must add up to exactly 1 in double precision, but add up to {shares.Sum():R}."
            )
        : shares.Any(share => share < 0)
            ? FormattableString.Invariant(
                $"'{name}' must be at least 0, but one share was {shares.First(share => share < 0)}."
            )
        : null;
}
