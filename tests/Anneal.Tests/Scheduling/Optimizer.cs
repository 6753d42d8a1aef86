namespace Anneal.Tests.Scheduling;

/// <summary>Stands for a parameter group of any optimizer.</summary>
internal sealed class Optimizer
{
    public double Rate { get; set; } = 0.1;
    public double Momentum { get; set; } = 0.9;

    public ParameterGroup Group(string name = "all", double? baseRate = null, string? recipe = null) =>
        new ParameterGroup(
            name,
            baseRate ?? Rate,
            rate => Rate = rate,
            recipe is null ? null : Recipe.Parse(recipe)
        ).With("momentum", value => Momentum = value);
}
