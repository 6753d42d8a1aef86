namespace Anneal.Tests.Language;

/// <summary>What a refusal proposes for a name that there is not.</summary>
public sealed class SuggestionTests
{
    [Theory]
    [InlineData("WarmupExponentialLR(opt, 0.9)", "torch.ExponentialLR")]
    [InlineData("CyclicMultiStepLR(opt, [30])", "torch.MultiStepLR")]
    [InlineData("WarmupCosineAnnealingLR(opt, 30)", "torch.CosineAnnealingLR")]
    [InlineData("torch.CyclicCosineLR(opt, 30)", "")]
    public void Another_curve_is_called_another_curve(string text, string near) =>
        Assert.Contains($"{near}', which is another curve?", Problem(text));

    [Theory]
    [InlineData("SteppLR(opt, 30)", "torch.StepLR")]
    [InlineData("CosineAnealingLR(opt, 30)", "torch.CosineAnnealingLR")]
    [InlineData("cosin(0.1 -> 0, 10)", "cosine")]
    [InlineData("cosine_annealing_lr(opt, 30)", "torch.CosineAnnealingLR")]
    public void What_is_only_misspelt_is_proposed(string text, string near) =>
        Assert.Contains($"; did you mean '{near}'?", Problem(text));

    [Theory]
    [InlineData("MultiStepLR(opt, [30], by_epoch=True)", "has no argument 'by_epoch'. It is torch.MultiStepLR(")]
    [InlineData("timm.CosineLRScheduler(t_initial=10, t_mul=2)", "has no argument 't_mul'. It is timm.")]
    [InlineData("StepLR(opt, 30, begin=5)", "has no argument 'begin'. It is")]
    [InlineData("StepLR(opt, 30, convert_to_iter_based=True)", "has no argument 'convert_to_iter_based'. It is")]
    [InlineData("StepLR(opt, stepsize=30)", "has no argument 'stepsize'; did you mean 'step_size'? It is")]
    [InlineData("StepLR(opt, 30, gama=0.1)", "has no argument 'gama'; did you mean 'gamma'? It is")]
    public void An_argument_is_proposed_only_where_it_is_near(string text, string problem) =>
        Assert.Contains(problem, Problem(text));

    private static string Problem(string text) =>
        Assert.Throws<ScheduleTextException>(() => Recipe.Parse(text)).Problem;
}
