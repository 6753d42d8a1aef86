using Anneal.Interop.Python.Shapes;

namespace Anneal.Interop.Tests.Python;

/// <summary>Formulas that are curves of the catalog.</summary>
public sealed class FormulaShapeTests
{
    [Theory]
    [InlineData("formula(0.1 * 0.1 ** (t // 30))", 90, "step(0.1, factor=0.1, every=30)")]
    [InlineData("formula(0.1 if t < 30 else 0.01 if t < 60 else 0.001)", 90, "multistep(0.1, factor=0.1, at=[30, 60])")]
    [InlineData(
        "formula(0.1 if t < 30 else 0.02 if t < 60 else 0.001)",
        90,
        "piecewise([0.1, 0.02, 0.001], at=[30, 60])"
    )]
    [InlineData("formula(1 - t / 50)", 50, "linear(1 -> 0, 50)")]
    [InlineData("formula(0.05 * (1 + cos(pi * t / 64)))", 64, "cosine(0.1 -> 0, 64)")]
    [InlineData(
        "formula(0.05 * (1 + cos(pi * t / 64)))",
        90,
        "torch.CosineAnnealingLR(optimizer, T_max=64, eta_min=0)"
    )]
    [InlineData("formula(0.05 * (1 + cos(pi * min(t, 64) / 64)))", 90, "cosine(0.1 -> 0, 64)")]
    [InlineData(
        "formula((t + 1) / 8 if t < 8 else 0.5 * (1 + cos(pi * (t - 8) / 16)))",
        24,
        "linear(0.125 -> 1, 7) then 1 for 1 then cosine(1 -> 0, 16)"
    )]
    [InlineData(
        "torch.LambdaLR(optimizer, lr_lambda=lambda t: t / 8 if t < 8 else 0.5 * (1 + cos(pi * (t - 8) / 16)))",
        24,
        "linear(base*0 -> base*1, 8) then cosine(base*1 -> base*0, 16)"
    )]
    [InlineData("formula(0.1 * (1 - t / 50) ** 0.9)", 50, "polynomial(0.1 -> 0, 50, power=0.9)")]
    [InlineData("formula(0.1 * (1 - min(t, 50) / 50) ** 2)", 90, "polynomial(0.1 -> 0, 50, power=2)")]
    [InlineData("formula(0.05 * (1 + cos(pi * (t // 5 + t % 5 / 5) / 64)))", 90, "cosine(0.1 -> 0, 320)")]
    [InlineData(
        "formula(min((t + 1) ** -0.5, (t + 1) * 64 ** -1.5))",
        30,
        "linear(0.001953125 -> 0.125, 63) then constant(0.125)"
    )]
    public void Are_known_as_such_over_the_run(string text, long ticks, string curve) =>
        Assert.Equal(curve, ShapedText.Of(text, ticks)?.Text);

    [Theory]
    [InlineData("formula(0.1 / (t + 1))", 20)]
    [InlineData("formula(0.1 * 0.97 ** t)", 20)]
    [InlineData("formula(0.1 * (1 - t / 50) ** 2)", 60)]
    [InlineData("formula(1 - t / 50)", 60)]
    [InlineData("cosine(0.1 -> 0, 50)", 50)]
    public void Are_left_alone_where_no_curve_agrees_at_every_step(string text, long ticks) =>
        Assert.Null(ShapedText.Of(text, ticks));
}
