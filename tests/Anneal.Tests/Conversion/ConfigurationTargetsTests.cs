using Anneal.Conversion;
using Anneal.Language;

namespace Anneal.Tests.Conversion;

/// <summary>Targets that are dictionaries, flags and configurations, which our own dialects read back.</summary>
public sealed class ConfigurationTargetsTests
{
    private const double Least = 1e-15;

    public static TheoryData<string, string> FamiliesAndTargets
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var family in Family.All)
            foreach (var target in new[] { "mmengine", "paddle", "fairseq", "torchtune", "hydra", "nemo" })
                data.Add(family.Text, target);
            return data;
        }
    }

    [Theory, MemberData(nameof(FamiliesAndTargets))]
    public void What_is_written_has_the_same_rates_when_it_is_read_or_is_refused_with_the_reason(
        string text,
        string target
    )
    {
        var recipe = Recipe.Parse(text);
        try
        {
            var code = ScheduleConverter.Convert(recipe, target, Family.Plan, Family.BaseRate).Code;
            var there = Recipe.Parse(code, Family.Plan.NumberNamed).Bind(Family.Plan, Family.BaseRate).Rate;
            var here = recipe.Bind(Family.Plan, Family.BaseRate).Rate;
            for (var step = 0; step < Family.Steps; step++)
                Assert.True(
                    Math.Abs(here.At(step) - there.At(step)) <= Least,
                    $"step {step}: {here.At(step)} here, {there.At(step)} there.\n{code}"
                );
        }
        catch (ConversionException refused)
        {
            Assert.DoesNotContain(target, new[] { "paddle", "fairseq" });
            Assert.StartsWith($"{target} cannot say '", refused.Message, StringComparison.Ordinal);
            Assert.Contains(" steps: it has ", refused.Message, StringComparison.Ordinal);
        }
    }

    [
        Theory,
        InlineData(
            "mmengine",
            """
                param_scheduler = [
                    dict(type='LinearLR', start_factor=0.09999999999999999, end_factor=1, by_epoch=False, begin=0, end=101),
                    dict(type='CosineAnnealingLR', T_max=900, eta_min=0.001, by_epoch=False, begin=100, end=1001),
                ]

                """
        ),
        InlineData(
            "fairseq",
            """
                --lr-scheduler cosine --lr 0.1 --warmup-updates 100 --warmup-init-lr 0.01 --min-lr 0.001 --lr-period-updates 900 --lr-shrink 1

                """
        )
    ]
    public void Code_is_as_users_of_the_framework_write_it(string target, string code) =>
        Assert.Equal(
            code.ReplaceLineEndings("\n"),
            Convert("warmup(100, from=0.01) then cosine(base -> 0.001)", target)
        );

    [Fact]
    public void A_configuration_of_NeMo_is_the_optimizer_with_its_schedule() =>
        Assert.Equal(
            "optim:\n  lr: 0.1\n  sched:\n    name: CosineAnnealing\n    max_steps: 1000\n    warmup_steps: 100\n    "
                + "min_lr: 0.001\n",
            Convert("warmup(100) then cosine(base -> 0.001)", "nemo")
        );

    [Fact]
    public void A_recipe_of_torchtune_leaves_the_steps_of_the_run_to_it() =>
        Assert.Equal(
            "lr_scheduler:\n  _component_: torchtune.training.lr_schedulers.get_cosine_schedule_with_warmup\n  "
                + "num_warmup_steps: 100\n",
            Convert("warmup(100, from=0) then cosine(base -> 0)", "torchtune")
        );

    [
        Theory,
        InlineData(
            "nemo.PolynomialHoldDecayAnnealing(max_steps=900, warmup_steps=100, hold_steps=200, power=2)",
            "nemo"
        ),
        InlineData(
            "mmengine.param_scheduler([mmengine.LinearLR(start_factor=0.1, by_epoch=False, end=50)])",
            "mmengine"
        ),
        InlineData("fairseq.tri_stage(lr=0.1, warmup_steps=100, hold_steps=100, decay_steps=800)", "fairseq"),
        InlineData("paddle.NoamDecay(d_model=64, warmup_steps=100)", "paddle"),
        InlineData("torchtune.get_cosine_schedule_with_warmup(10, 1000, num_cycles=1.5)", "torchtune"),
        InlineData("torch.CosineAnnealingWarmRestarts(T_0=100, T_mult=2)", "hydra")
    ]
    public void A_call_of_the_target_stays_that_call(string text, string target)
    {
        var conversion = ScheduleConverter.Convert(Recipe.Parse(text), target, Family.Plan, Family.BaseRate);
        Assert.Equal(ConversionKind.Exact, conversion.Kind);
        Assert.Equal(0, conversion.LargestRelative);
    }

    [Fact]
    public void What_is_missing_is_said() =>
        Assert.Equal(
            "nemo cannot say 'rex(base -> 0.001, 1000)' over 1000 steps: it has a warm-up of (t + 1)/(n + 1), perhaps a "
                + "hold, and a cosine, a power, a line or 1 - sqrt down to min_lr, and no function or list of rates.",
            Assert.Throws<ConversionException>(() => Convert("rex(base -> 0.001, 1000)", "nemo")).Message
        );

    private static string Convert(string text, string target) =>
        ScheduleConverter.Convert(Recipe.Parse(text), target, Family.Plan, Family.BaseRate).Code;
}
