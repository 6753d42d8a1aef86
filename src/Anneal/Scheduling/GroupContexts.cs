namespace Anneal.Scheduling;

/// <summary>What the recipe of each group is bound to.</summary>
internal static class GroupContexts
{
    /// <summary>
    /// Groups that were there from the start know of each other; one that joined late is alone in what was left of the
    /// run.
    /// </summary>
    /// <exception cref="ArgumentException">A group joined when nothing was left of the run.</exception>
    public static BindingContext[] Of(IReadOnlyList<GroupDefinition> definitions, RunPlan? plan)
    {
        var first = definitions.Where(definition => definition.Join is null).ToArray();
        var rates = first.Select(definition => definition.BaseRate).ToValueList();
        return
        [
            .. definitions.Select(definition =>
                definition.Join is { } join
                    ? OfLate(definition, join, plan)
                    : new BindingContext(plan, definition.BaseRate)
                    {
                        GroupIndex = Array.IndexOf(first, definition),
                        GroupCount = first.Length,
                        GroupRates = rates,
                        MomentumName = definition.Group.MomentumName,
                    }
            ),
        ];
    }

    /// <summary>The context of a group that joined late.</summary>
    public static BindingContext OfLate(GroupDefinition definition, GroupJoin join, RunPlan? plan) =>
        new(plan?.After(join.Step), definition.BaseRate) { MomentumName = definition.Group.MomentumName };
}
