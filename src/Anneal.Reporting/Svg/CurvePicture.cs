using Anneal.Reporting.Charts;

namespace Anneal.Reporting.Svg;

/// <summary>Pictures of schedules with nothing else said, such as a notebook shows.</summary>
public static class CurvePicture
{
    private const long EndlessSteps = 1_000,
        MostTraced = 1_000_000;

    /// <summary>A whole SVG file of a curve over its length; of one without an end, over 1,000 steps.</summary>
    /// <param name="curve">What to draw.</param>
    public static string Render(Curve curve) => Render(BoundRecipe.From(curve));

    /// <summary>
    /// A whole SVG file of a bound recipe over the length of its rate, with a panel for each other hyper-parameter.
    /// </summary>
    /// <param name="recipe">What to draw.</param>
    /// <example>
    /// <code>
    /// var recipe = Recipe.Parse("one_cycle(0.1, 100%)").Bind(RunPlan.FromSteps(1000));
    /// var picture = CurvePicture.Render(recipe); // the rate, and under it what is scheduled beside it
    /// Console.WriteLine(picture.StartsWith("&lt;svg")); // True
    /// </code>
    /// </example>
    public static string Render(BoundRecipe recipe)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        var rate = Panel(recipe, "learning rate", recipe.Rate);
        return SvgChart.RenderPanels([
            rate,
            .. recipe.Companions.Select(companion => Panel(recipe, companion.Name.Replace('_', ' '), companion.Curve)),
        ]);
    }

    private static LineChart Panel(BoundRecipe recipe, string name, Curve curve)
    {
        var isRate = ReferenceEquals(curve, recipe.Rate);
        var length = recipe.Rate.Length;
        var steps = Math.Max(1, length ?? EndlessSteps);
        if (curve is not Schedule)
            steps = Math.Min(steps, MostTraced);
        return new LineChart
        {
            Title = (isRate ? recipe.Text : null) ?? $"{char.ToUpperInvariant(name[0])}{name[1..]}",
            X = new("step"),
            Y = new(name),
            Series = [new(name, ScheduleCurve.CreatePoints(curve, steps))],
            Notes = isRate && length is null ? ["The curve has no end of its own: its first 1,000 steps."] : [],
        };
    }
}
