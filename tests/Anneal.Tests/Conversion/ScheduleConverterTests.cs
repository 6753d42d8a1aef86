using Anneal.Conversion;

namespace Anneal.Tests.Conversion;

public sealed class ScheduleConverterTests
{
    public static TheoryData<string, string> FamiliesAndTargets
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var family in Family.All)
                foreach (var target in new[] { "torch", "keras", "optax", "transformers", "mxnet", "lambda" }) data.Add(family.Text, target);
            return data;
        }
    }

    [Theory, MemberData(nameof(FamiliesAndTargets))]
    public void Gives_the_same_curve_when_its_code_is_read_back(string text, string target)
    {
        var recipe = Recipe.Parse(text);
        var conversion = ScheduleConverter.Convert(recipe, target, Family.Plan, Family.BaseRate);
        var (here, there) = (recipe.Bind(Family.Plan, Family.BaseRate).Rate, Recipe.Parse(conversion.Code).Bind(Family.Plan, Family.BaseRate).Rate);
        for (var step = 0; step < Family.Steps; step++)
            Assert.True(Math.Abs(here.At(step) - there.At(step)) <= 1e-12 * Family.BaseRate, $"step {step}: {here.At(step)} here, {there.At(step)} there.\n{conversion.Code}");
    }
}
