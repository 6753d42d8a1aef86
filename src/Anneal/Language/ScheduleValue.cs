namespace Anneal.Language;

/// <summary>A number, or the parameter group's base rate multiplied or divided by one.</summary>
public readonly record struct ScheduleValue
{
    private enum Form
    {
        Plain,
        TimesBase,
        BaseOver,
    }

    private readonly Form form;

    private ScheduleValue(Form form, double number) => (this.form, Number) = (form, number);

    /// <summary>The number; for a value of the base rate what it is multiplied or divided by.</summary>
    public double Number { get; }

    /// <summary>Whether the value depends on the base rate.</summary>
    public bool UsesBase => form != Form.Plain;

    /// <summary>A plain number. Finite.</summary>
    public static implicit operator ScheduleValue(double number) => Of(number);

    internal bool IsBase => form == Form.TimesBase && Number == 1;

    /// <summary>A plain number.</summary>
    /// <param name="number">Finite.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is not finite.</exception>
    public static ScheduleValue Of(double number) => new(Form.Plain, Require.Finite(number));

    /// <summary>The base rate times a number.</summary>
    /// <param name="factor">Finite. Default 1: the base rate itself.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="factor"/> is not finite.</exception>
    public static ScheduleValue Base(double factor = 1) => new(Form.TimesBase, Require.Finite(factor));

    /// <summary>The base rate divided by a number.</summary>
    /// <param name="divisor">Finite, not 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="divisor"/> is not finite, or 0.</exception>
    public static ScheduleValue BaseOver(double divisor) =>
        new(
            Form.BaseOver,
            Require.Finite(divisor) != 0
                ? divisor
                : throw new ArgumentOutOfRangeException(nameof(divisor), "'divisor' must not be 0.")
        );

    internal double Resolve(double? baseRate) =>
        form switch
        {
            Form.Plain => Number,
            Form.TimesBase => Known(baseRate) * Number,
            _ => Known(baseRate) / Number,
        };

    /// <summary>The value as schedule text has it.</summary>
    public override string ToString() =>
        form switch
        {
            Form.Plain => NumberText.Format(Number),
            Form.BaseOver => $"base / {NumberText.Format(Number)}",
            _ => Number == 1 ? "base" : $"base * {NumberText.Format(Number)}",
        };

    private static double Known(double? baseRate) =>
        baseRate
        ?? throw new ScheduleBindingException(
            "the text has 'base', but no base rate was given; give the parameter group's rate."
        )
        {
            Missing = MissingInput.BaseRate,
        };
}
