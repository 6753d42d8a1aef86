using Anneal.Dialects;
using Anneal.Language;

namespace Anneal.Interop.TorchFiles;

/// <summary>Makes the state that PyTorch's scheduler would have from one of Anneal's.</summary>
internal static class TorchSnapshot
{
    public static TorchSchedulerState Of(SchedulerState saved, CancellationToken cancellationToken)
    {
        if (saved.Groups.Count == 0)
            throw Unfit("the state must have at least one parameter group.", nameof(saved));
        var first = saved.Groups[0];
        if (saved.Groups.FirstOrDefault(group => group.Recipe is null || group.Recipe != first.Recipe) is { } other)
            throw Unfit(
                "all parameter groups must follow one text, since PyTorch's scheduler drives them all, but "
                    + $"'{other.Name}' follows {other.Recipe ?? "a curve without one"}.",
                nameof(saved)
            );
        if (
            saved.Groups.FirstOrDefault(group =>
                group.Override is not null
                || group.Bounds is not null
                || group.Join is not null
                || group.RebaseFactor != 1
            ) is
            { } changed
        )
            throw Unfit(
                "a scheduler of PyTorch knows no rate set by hand, no bounds, no late join and no rebased rate, but "
                    + $"'{changed.Name}' has one of them.",
                nameof(saved)
            );

        var (plan, recipe) = Read(saved.Plan, first.Recipe!);
        var (call, every) = TorchCall.Of(recipe);
        var position = every?.PeriodIn(plan).TicksAt(saved.Step) ?? saved.Step;
        var contexts = TorchResumption.ContextsOf(plan, [.. saved.Groups.Select(group => group.BaseRate)]).ToArray();
        if (call.ClassName == TorchClass.Plateau)
            return PlateauOf(
                call,
                position,
                [.. saved.Groups.Zip(contexts, (group, context) => (group, recipe.Bind(context)))]
            );
        TorchResumption.RequireReachable(position, contexts.Length, call.SchedulerCount);
        return Of(
            call,
            [.. contexts.Select(context => TorchResumption.ProgressOf(call, context, position, cancellationToken))]
        );
    }

    private static (RunPlan? Plan, Recipe Recipe) Read(string? plan, string recipe)
    {
        try
        {
            return (plan is null ? null : RunPlan.Parse(plan), Recipe.Parse(recipe));
        }
        catch (FormatException wrong)
        {
            throw Invalid(
                $"the state's run plan or text cannot be read: {wrong.Message.ReplaceLineEndings(" ")}",
                wrong
            );
        }
    }

    private static TorchSchedulerState Of(TorchCall call, IReadOnlyList<TorchProgress> groups) =>
        Common(call, groups.Count) with
        {
            BaseRates = groups[0].BaseRate is null ? [] : [.. groups.Select(group => group.BaseRate!.Value)],
            LastEpoch = groups[0].LastEpoch,
            StepCount = groups[0].StepCount,
            LastRates = [.. groups.Select(group => group.LastRate)],
            Schedulers =
            [
                .. call.Parts.Select((part, index) => Of(part, [.. groups.Select(group => group.Schedulers[index])])),
            ],
        };

    private static TorchSchedulerState PlateauOf(
        TorchCall call,
        long position,
        IReadOnlyList<(GroupState Saved, BoundRecipe Bound)> groups
    )
    {
        var states = groups
            .Select(group =>
                group.Saved.Feedback is [PlateauState plateau]
                    ? plateau
                    : throw Unfit($"'{group.Saved.Name}' must have the state of one plateau.")
            )
            .ToArray();
        if (states.FirstOrDefault(state => state with { Factor = 1 } != states[0] with { Factor = 1 }) is { } different)
            throw Unfit(
                $"all parameter groups must have seen the same metric, but one has {different}, another {states[0]}."
            );
        return Common(call, groups.Count) with
        {
            LastEpoch = position,
            LastRates =
            [
                .. groups.Zip(states, (group, state) => group.Bound.Feedback[0].Apply(state, group.Bound.Rate.At(0))),
            ],
            Plateau = states[0] with { Factor = 1 },
        };
    }

    private static TorchSchedulerState Common(TorchCall call, int groups)
    {
        var known = TorchClass.Of(call.ClassName)
            ?? throw Unfit($"PyTorch 1.13 cannot save the state of {call.ClassName}.", nameof(call));
        return new()
        {
            ClassName = known.Name,
            GroupCount = groups,
            Arguments =
            [
                .. known.Arguments.Select(key => new NamedArgument(key.Parameter, TorchStateText.Given(call, key))),
            ],
        };
    }
}
