using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Transformers
{
    /// <summary>The group's own rate at every step.</summary>
    /// <returns>The recipe; lowers to <see cref="Constant"/>.</returns>
    public static Recipe GetConstantSchedule() => new FrameworkCall("transformers.get_constant_schedule").ToRecipe();

    private static LegacyDefinition ConstantDefinition =>
        new("get_constant_schedule", "The group's own rate at every step.", Optimizer, LastEpoch)
        {
            UsesBase = true,
            Formula = "base",
            Source = Source,
            Conventions = "It never ends.",
            Example = "transformers.get_constant_schedule()",
            BindWith = (_, scope) => new Constant(Rate(scope)),
        };
}
