using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>deepspeed.LRRangeTest</c>.</summary>
internal sealed class DeepSpeedLRRangeTest : DeepSpeedDefinition
{
    public const long DefaultSize = 2000;
    public const double DefaultRate = 1;

    public static readonly Parameter<PerGroup<ScheduleValue>> Minimum = Groups(
        "lr_range_test_min_lr",
        0.001,
        "rate at the first update"
    );
    public static readonly Parameter<double> Size = PositiveInteger(
        "lr_range_test_step_size",
        DefaultSize,
        "steps over which the growth acts once",
        ParameterRole.WholePeriod
    );
    public static readonly Parameter<double> Rate = Number(
        "lr_range_test_step_rate",
        DefaultRate,
        "share of the first rate that is added over so many steps"
    );
    public static readonly Parameter<bool> Staircase = Flag(
        "lr_range_test_staircase",
        false,
        "whether it grows once every so many steps only"
    );

    public DeepSpeedLRRangeTest()
        : base(
            "LRRangeTest",
            "A straight line without end, to find the largest rate that trains.",
            Minimum,
            Size,
            Rate,
            Staircase
        )
    {
        Family = CurveFamily.Polynomial;
        Formula = "min * (1 + rate * t/size); staircase: floor(t/size)";
        Source = $"Smith 2018, arXiv:1803.09820; {Source}";
        Conventions =
            "The first update gets min itself; the first step() already adds 1/size. The optimizer's own rate plays no "
            + "part. It never ends.";
        Example = $"{FullName}(lr_range_test_min_lr=1e-5, lr_range_test_step_size=200, lr_range_test_step_rate=5)";
    }

    internal override Curve Bind(BoundCall call)
    {
        var (min, rate, size) = (Minimum.InGroup(call), Rate.In(call), Size.In(call));
        Schedule growth = Staircase.In(call)
            ? new Ticked(new LinearGrowth(min, rate), new Period(size))
            : new LinearGrowth(min, rate, size);
        return Resumed(call, growth, new Ahead(growth, 1));
    }
}
