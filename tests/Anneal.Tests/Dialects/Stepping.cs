namespace Anneal.Tests.Dialects;

/// <summary>Reads what a text says in several ways, which must agree.</summary>
internal static class Stepping
{
    public static Schedule Bind(string text, double? baseRate = null) =>
        Assert.IsAssignableFrom<Schedule>(Recipe.Parse(text).Bind(baseRate: baseRate).Rate);

    /// <summary>The values at the first steps.</summary>
    public static double[] First(string text, int count)
    {
        var values = new double[count];
        Recipe.Parse(text).Bind().Rate.Fill(0, values);
        return values;
    }

    /// <summary>
    /// A framework's object that is called with 0, 1, 2, … gives the values of the pure schedule, asked for in any
    /// order.
    /// </summary>
    public static void AssertPureAsCalled(string text, int steps = 120)
    {
        var schedule = Bind(text);
        var called = new double[steps];
        Assert.IsAssignableFrom<Trace>(Recipe.Parse(text).Replay(new BindingContext())).Fill(0, called);
        for (var step = steps - 1; step >= 0; step--)
            Assert.True(Near.InTwelveDigits(called[step], schedule.At(step)), $"{text} at {step}");
    }

    /// <summary>What a framework's object gives for positions in the order asked for.</summary>
    public static double[] Called(string text, params int[] positions)
    {
        var cursor = Assert.IsAssignableFrom<Trace>(Recipe.Parse(text).Replay(new BindingContext())).Start();
        return
        [
            .. positions.Select(position =>
            {
                cursor.JumpTo(position);
                return cursor.Value;
            }),
        ];
    }

    /// <summary>The message with which a text is refused.</summary>
    public static string Refusal(string text) =>
        Assert.Throws<Anneal.ScheduleTextException>(() => Recipe.Parse(text)).Problem;
}
