using Anneal.Tuning.Transfer;

namespace Anneal.Tuning.Tests.Transfer;

public sealed class ConvexBoundTests
{
    // The numbers of the reference code of Schaipp et al., with a distance and a norm of 1. The last ones are those of
    // arithmetic with 40 digits: the reference subtracts sums there, and is 3e-8 off (.0306240822, .0652428369).
    [Theory]
    [InlineData("constant(base)", 100, 0.0402344370, 0.2485433064)]
    [InlineData("linear(base -> 0)", 100, 0.0972552145, 0.2036084162)]
    [InlineData("constant(base) then linear(base -> 0, 20%)", 100, 0.0495442035, 0.2230275791)]
    [InlineData("constant(base) then one_minus_sqrt(base -> 0, 20%)", 100, 0.0524268060, 0.2187131995)]
    [InlineData("cosine(base -> 0)", 100, 0.0946945059, 0.2091143516)]
    [InlineData("constant(base)", 1000, 0.0108564446, 0.0921111875)]
    [InlineData("linear(base -> 0)", 1000, 0.0314971729, 0.0634343280)]
    [InlineData("constant(base) then linear(base -> 0, 20%)", 1000, 0.0161627443, 0.0687070306)]
    [InlineData("constant(base) then one_minus_sqrt(base -> 0, 20%)", 1000, 0.0170794098, 0.0675176484)]
    [InlineData("cosine(base -> 0)", 1000, 0.0306240831646, 0.0652428347735)]
    public void The_best_factor_and_the_bound_are_those_of_the_reference(
        string text,
        long steps,
        double gamma,
        double omega
    )
    {
        var rate = Recipe.Parse(text).Bind(RunPlan.FromSteps(steps), 1).Rate;
        var optimum = ConvexBound.Of(rate, steps);
        Assert.Equal((gamma, omega), (optimum.Gamma, optimum.Omega), Within(1e-9));
        // One value more, the last of which is 0, changes nothing.
        var listed = ConvexBound.Of([.. rate.ToArray((int)steps), 0]);
        Assert.Equal((optimum.Gamma, optimum.Omega), (listed.Gamma, listed.Omega), Within(1e-12));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(17)]
    [InlineData(400)]
    public void Of_a_constant_rate_the_terms_are_known(int steps)
    {
        // D²/2γT, γG²/2 and γG²/2 times the sum of 1/k up to T - 1.
        var harmonic = Enumerable.Range(1, steps - 1).Sum(k => 1.0 / k);
        var (distance, noise) = (0.5 / steps, 0.5 + 0.5 * harmonic);
        var optimum = ConvexBound.Of(Enumerable.Repeat(1.0, steps).ToArray());
        Assert.Equal(
            (Math.Sqrt(distance / noise), 2 * Math.Sqrt(distance * noise)),
            (optimum.Gamma, optimum.Omega),
            Within(1e-12)
        );
        Assert.Equal(steps, optimum.Steps);
    }

    [Fact]
    public void A_shape_in_another_unit_has_the_same_bound()
    {
        double[] shape = [1, 0.8, 0.9, 0, 0.3, 0.1];
        var (one, other) = (ConvexBound.Of(shape), ConvexBound.Of([.. shape.Select(rate => 7 * rate)]));
        Assert.Equal((one.Gamma, one.Omega), (7 * other.Gamma, other.Omega), Within(1e-12));
    }

    [Theory]
    [InlineData(new double[] { }, "must have a rate that is greater than 0")]
    [InlineData(new[] { 0.0, 0 }, "must have a rate that is greater than 0")]
    [InlineData(new[] { 0.1, -0.1, 0.1 }, "that of step 1 was -0.1")]
    [InlineData(new[] { double.NaN, 0.1 }, "that of step 0 was NaN")]
    public void What_is_no_schedule_is_refused(double[] shape, string reason) =>
        Assert.Contains(
            reason,
            Assert.Throws<ArgumentException>(() => ConvexBound.Of(shape)).Message,
            StringComparison.Ordinal
        );

    private static Func<(double, double), (double, double), bool> Within(double share) =>
        (one, other) =>
            Math.Abs(one.Item1 - other.Item1) <= share * Math.Abs(one.Item1) + 5e-11
            && Math.Abs(one.Item2 - other.Item2) <= share * Math.Abs(one.Item2) + 5e-11;
}
