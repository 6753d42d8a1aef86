using Anneal.Lint;
using static Anneal.Tests.Lint.Linting;

namespace Anneal.Tests.Lint;

/// <summary>Decays that grow, warm-ups that fall, and what only looks like it.</summary>
public sealed class WrongDirectionTests
{
    private static readonly RunPlan Run = RunPlan.FromSteps(1_000);
    private static readonly OptimizerFacts Optimizer = new(LearningRate: 0.01);

    [Theory]
    [InlineData("keras.PolynomialDecay(0.001, 1000, end_learning_rate=0.01)", "from 0.001 to 0.01")]
    [InlineData("keras.PolynomialDecay(0.00001, 1000)", "from 1e-5 to 0.0001")]
    [InlineData("keras.CosineDecay(0.001, 1000, alpha=10)", "from 0.001 to 0.01")]
    [InlineData("torch.CosineAnnealingLR(T_max=1000, eta_min=0.1)", "from 0.01 to 0.1")]
    [InlineData("optax.cosine_decay_schedule(0.01, 1000, alpha=2)", "from 0.01 to 0.02")]
    [InlineData("composer.CosineAnnealingScheduler(alpha_f=2)", "to 0.02")]
    [InlineData("deepspeed.WarmupDecayLR(1000, warmup_min_lr=0.1, warmup_max_lr=0.01, warmup_num_steps=100)", "to 0.1")]
    public void A_decay_that_grows_is_found(string text, string values)
    {
        var finding = Found(text).First(finding => finding.Message.StartsWith("this decay grows"));
        Assert.Equal(LintSeverity.Warning, finding.Severity);
        Assert.Contains(values, finding.Message);
    }

    [Theory]
    [InlineData("keras.CosineDecay(0.01, 1000, warmup_target=0.001, warmup_steps=100)", "from 0.01 to 0.001")]
    [InlineData("optax.warmup_cosine_decay_schedule(0.1, 0.01, 100, 1000)", "from 0.1 to 0.01")]
    [InlineData("optax.warmup_exponential_decay_schedule(0.1, 0.01, 100, 100, 0.9)", "from 0.1 to 0.01")]
    [InlineData("timm.CosineLRScheduler(t_initial=1000, warmup_t=100, warmup_lr_init=0.1)", "from 0.1")]
    [InlineData("timm.StepLRScheduler(decay_t=300, warmup_t=100, warmup_lr_init=0.1)", "from 0.1")]
    [InlineData("deepspeed.WarmupLR(warmup_min_lr=0.1, warmup_max_lr=0.01, warmup_num_steps=100)", "from 0.1 to 0.01")]
    public void A_warm_up_that_falls_is_found(string text, string values)
    {
        var finding = Found(text).First(finding => finding.Message.StartsWith("this warm-up falls"));
        Assert.Equal(LintSeverity.Warning, finding.Severity);
        Assert.Contains(values, finding.Message);
    }

    [Theory]
    [InlineData("torch.CyclicLR(base_lr=0.001, max_lr=0.01, step_size_up=250)")]
    [InlineData("torch.OneCycleLR(max_lr=0.01, total_steps=1000)")]
    [InlineData("torch.LinearLR(start_factor=0.1, total_iters=100)")]
    [InlineData("warmup(100, from=0.1) then cosine(0.01 -> 0)")]
    [InlineData("linear(0.1 -> 0.01, 100) then cosine(0.01 -> 0)")]
    [InlineData("cosine(0.001 -> 0.01, 500) then cosine(0.01 -> 0)")]
    [InlineData("optax.linear_schedule(0.001, 0.01, 1000)")]
    [InlineData("optax.polynomial_schedule(0.001, 0.01, 1, 1000)")]
    [InlineData("keras.CosineDecay(0, 900, warmup_target=0.01, warmup_steps=100)")]
    [InlineData("keras.CosineDecayRestarts(0.01, 100)")]
    [InlineData("torch.CosineAnnealingLR(T_max=1000, eta_min=0.0001)")]
    [InlineData("deepspeed.WarmupDecayLR(1000, warmup_max_lr=0.01, warmup_num_steps=100)")]
    [InlineData("deepspeed.WarmupCosineLR(total_num_steps=1000, warmup_num_steps=100)")]
    [InlineData("transformers.get_cosine_schedule_with_warmup(100, 1000)")]
    [InlineData("timm.CosineLRScheduler(t_initial=1000, warmup_t=100, warmup_lr_init=0.0001)")]
    [InlineData("keras.PolynomialDecay(0.01, 1000, end_learning_rate=0.01)")]
    public void What_goes_as_its_name_says_or_is_meant_to_rise_is_silent(string text) =>
        Assert.DoesNotContain(Found(text), finding => finding.Message.StartsWith("this "));

    [Fact]
    public void One_cycle_does_not_end_below_zero()
    {
        var line =
            "torch.OneCycleLR(max_lr=0.001, total_steps=1380, pct_start=0.05, cycle_momentum=False, "
            + "anneal_strategy='linear')";
        var message = Check(line, RunPlan.FromSteps(1_280)).Finding("LR001").Message;
        Assert.Contains("does not reach 4e-9;", message);
        Assert.Contains(
            "does not reach 4e-9;",
            Check("torch.OneCycleLR(0.001, total_steps=100)", RunPlan.FromSteps(80)).Finding("LR001").Message
        );
    }

    [Theory]
    [InlineData("torch.OneCycleLR(0.1, total_steps=100100, anneal_strategy='linear')", 100_000)]
    [InlineData("torch.OneCycleLR(0.1, total_steps=100100)", 100_000)]
    [InlineData("torch.OneCycleLR(0.1, total_steps=1000, anneal_strategy='linear')", 995)]
    [InlineData("linear(0.001 -> 0.1, 10) then linear(0.1 -> 0, 10000)", 9_950)]
    public void A_rate_within_a_hundredth_of_the_peak_has_arrived(string text, long steps) =>
        Assert.DoesNotContain(Check(text, RunPlan.FromSteps(steps)).Findings, finding => finding.Code == "LR001");

    private static IEnumerable<LintFinding> Found(string text) =>
        Check(text, Run, optimizer: Optimizer).Findings.Where(finding => finding.Code == "LR009");
}
