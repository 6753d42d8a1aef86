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
            foreach (
                var target in new[]
                {
                    "torch",
                    "keras",
                    "optax",
                    "transformers",
                    "mxnet",
                    "paddle",
                    "fairseq",
                    "lambda",
                }
            )
                data.Add(family.Text, target);
            return data;
        }
    }

    [Theory, MemberData(nameof(FamiliesAndTargets))]
    public void Gives_the_same_curve_when_its_code_is_read_back(string text, string target)
    {
        var recipe = Recipe.Parse(text);
        var conversion = ScheduleConverter.Convert(recipe, target, Family.Plan, Family.BaseRate);
        var (here, there) = (
            recipe.Bind(Family.Plan, Family.BaseRate).Rate,
            Recipe.Parse(conversion.Code).Bind(Family.Plan, Family.BaseRate).Rate
        );
        for (var step = 0; step < Family.Steps; step++)
            Assert.True(
                Near.InTwelveDigits(here.At(step), there.At(step), scale: Family.BaseRate),
                $"step {step}: {here.At(step)} here, {there.At(step)} there.\n{conversion.Code}"
            );
    }

    [Fact]
    public void Takes_the_targets_own_schedule_where_it_gives_the_curve()
    {
        Assert.Equal(
            "import torch\n\nscheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=100, "
                + "eta_min=0.01)\n",
            Convert("cosine(0.3 -> 0.01, 100)", "torch").Code
        );
        Assert.Equal(
            "import keras\n\nlearning_rate = keras.optimizers.schedules.PiecewiseConstantDecay(boundaries=[29, 79], "
                + "values=[0.3, 0.03, 0.003])\n",
            Convert("piecewise([0.3, 0.03, 0.003], at=[30, 80])", "keras").Code
        );
    }

    [Fact]
    public void Does_not_take_one_that_gives_it_for_a_part_of_the_run_only()
    {
        var conversion = ScheduleConverter.Convert(
            Recipe.Parse("cosine(0.3 -> 0.01, 50)"),
            "torch",
            RunPlan.FromSteps(100)
        );
        Assert.Equal(ConversionKind.Equivalent, conversion.Kind);
        Assert.Contains("LambdaLR", conversion.Code, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_PyTorchs_cosine_rises_again_after_the_run() =>
        Assert.StartsWith("they differ from step 101 on", Convert("cosine(0.3 -> 0.01, 100)", "torch").AfterTheEnd);

    [
        Theory,
        InlineData("0.3", 0.3),
        InlineData("cosine(0.3 -> 0.01, 100)", 0.3),
        InlineData("warmup(10) then 0.2", 0.2)
    ]
    public void Takes_the_highest_rate_of_the_run_for_the_optimizer(string text, double rate) =>
        Assert.Equal(rate, Convert(text, "torch").OptimizerRate);

    [Fact]
    public void Gives_shares_of_the_optimizers_rate_where_one_is_given()
    {
        var conversion = ScheduleConverter.Convert(
            Recipe.Parse("cosine(0.3 -> 0.01, 100)"),
            "torch",
            RunPlan.FromSteps(100),
            baseRate: 0.1
        );
        Assert.Equal(0.1, conversion.OptimizerRate);
        Assert.Equal(0.3, Recipe.Parse(conversion.Code).Bind(RunPlan.FromSteps(100), 0.1).Rate.At(0), tolerance: 1e-15);
    }

    [Fact]
    public void Names_a_momentum_that_is_dropped_and_keeps_one_that_is_not()
    {
        Assert.Contains(
            "The curve of 'momentum' is dropped: the code schedules the learning rate only.",
            Convert("torch.OneCycleLR(max_lr=0.1, total_steps=100)", "optax").Conventions
        );
        Assert.DoesNotContain(Convert("torch.OneCycleLR(max_lr=0.1, total_steps=100)", "torch").Conventions, note =>
            note.Contains("dropped", StringComparison.Ordinal)
        );
        Assert.Contains(
            Convert("cosine(0.3 -> 0, 100) with momentum = linear(0.9 -> 0.8, 100)", "torch").Conventions,
            note => note.Contains("'momentum' is dropped", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Puts_the_number_in_the_place_of_base() =>
        Assert.Contains(
            "OneCycleLR(optimizer, max_lr=0.2, total_steps=100)",
            ScheduleConverter
                .Convert(
                    Recipe.Parse("torch.OneCycleLR(max_lr=base, total_steps=100)"),
                    "torch",
                    RunPlan.FromSteps(100),
                    0.2
                )
                .Code,
            StringComparison.Ordinal
        );

    [Fact]
    public void Lists_the_values_of_what_only_its_history_defines()
    {
        var conversion = ScheduleConverter.Convert(
            Recipe.Parse("torch.MultiplicativeLR(lambda epoch: 0.5)"),
            "keras",
            RunPlan.FromSteps(4),
            0.8
        );
        Assert.Equal(ConversionKind.Table, conversion.Kind);
        Assert.EndsWith("PiecewiseConstantDecay(boundaries=[0, 1, 2], values=[0.8, 0.4, 0.2, 0.1])\n", conversion.Code);
        Assert.StartsWith("they differ from step 4 on", conversion.AfterTheEnd);
    }

    [Fact]
    public void Writes_a_row_for_each_step() =>
        Assert.Equal(
            "step,rate\n0,0.3\n1,0.2\n2,0.1\n",
            ScheduleConverter
                .Convert(Recipe.Parse("piecewise([0.3, 0.2, 0.1], at=[1, 2])"), "csv", RunPlan.FromSteps(3))
                .Code
        );

    [Fact]
    public void Refuses_a_table_that_is_too_long() =>
        Assert.Contains(
            "2000000 values is too long",
            Assert
                .Throws<ConversionException>(() =>
                    ScheduleConverter.Convert(
                        Recipe.Parse("torch.MultiplicativeLR(lambda epoch: 0.5)"),
                        "lambda",
                        RunPlan.FromSteps(2_000_000),
                        0.8
                    )
                )
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Converts_a_run_of_any_length_to_a_formula() =>
        Assert.Equal(
            ConversionKind.Equivalent,
            ScheduleConverter
                .Convert(Recipe.Parse("warmup(2%) then inverse_sqrt(0.1)"), "torch", RunPlan.FromSteps(1_000_000_000))
                .Kind
        );

    private static ScheduleConversion Convert(string text, string target) =>
        ScheduleConverter.Convert(Recipe.Parse(text), target, RunPlan.FromSteps(100));
}
