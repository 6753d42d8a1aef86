namespace Anneal.Scheduling;

/// <summary>What decides a group's rates, measurements and hands aside.</summary>
/// <param name="Group">Its name, and how its hyper-parameters are set.</param>
/// <param name="Bind">Gives its curves.</param>
/// <param name="BaseRate">Its own rate.</param>
/// <param name="Bounds">What its rate is kept between; null for nothing.</param>
/// <param name="Join">When and how it joined; null where it was there from the start.</param>
internal sealed record GroupDefinition(
    ParameterGroup Group,
    Func<BindingContext, BoundRecipe> Bind,
    double BaseRate,
    RateBounds? Bounds,
    GroupJoin? Join
)
{
    /// <summary>The group as the program has it.</summary>
    public static GroupDefinition Of(
        ParameterGroup group,
        Func<BindingContext, BoundRecipe> bind,
        GroupJoin? join = null
    ) => new(group, bind, group.BaseRate, group.Bounds, join);
}
