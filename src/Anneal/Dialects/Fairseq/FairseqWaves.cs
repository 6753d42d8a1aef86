namespace Anneal.Dialects;

/// <summary>Half cosines, each longer than the one before and with both its ends lower by a factor.</summary>
internal sealed record FairseqWaves(double High, double Low, double Period, double Growth, double Shrink) : Schedule
{
    protected internal override double Evaluate(long step)
    {
        var (index, length, position) = (Math.Floor(step / Period), Period, 0.0);
        if (Growth == 1)
            position = step - Period * index;
        else
        {
            // By a logarithm, as fairseq finds it.
            index = Math.Floor(Math.Log(1 - step / Period * (1 - Growth)) / Math.Log(Growth));
            length = Math.Pow(Growth, index) * Period;
            position = step - (1 - Math.Pow(Growth, index)) / (1 - Growth) * Period;
        }
        var shrink = Math.Pow(Shrink, index);
        return shrink * (Low + 0.5 * (High - Low) * (1 + Math.Cos(Math.PI * position / length)));
    }
}
