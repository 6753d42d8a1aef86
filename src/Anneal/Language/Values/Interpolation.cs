using Anneal.Formulas;

namespace Anneal.Language.Values;

/// <summary><c>np.interp(x, xs, ys)</c>: straight lines between points, level before and after them.</summary>
internal static class Interpolation
{
    public static PythonValue Of(FunctionArguments call)
    {
        call.Take(3, 3);
        return call.Values[0] is ListValue list
            ? new ListValue(
                [.. list.Items.Select(item => At(call, call.Evaluator.Number(call.Node(0), item)))],
                IsArray: true
            )
            : At(call, call.Number(0));
    }

    private static NumberValue At(FunctionArguments call, NumberValue x)
    {
        double[] xs = [.. call.Constants(1).Select(number => number.Value)];
        double[] ys = [.. call.Constants(2).Select(number => number.Value)];
        if (xs.Length == 0 || xs.Length != ys.Length)
            throw call.Error($"'{call.Name}' takes as many values as points, but found {ys.Length} and {xs.Length}.");
        for (var i = 1; i < xs.Length; i++)
            if (xs[i] <= xs[i - 1])
                throw call.Error($"the points of '{call.Name}' must be in ascending order.");
        call.Evaluator.Allowance.Formula(call.Evaluator.Errors, call.Call, xs.Length * (long)(2 * x.Size + 8));
        // A step on the last point is after it.
        return Arithmetic.Among(x, "<", [.. xs.Select(Float)], Part);

        NumberValue Part(int part)
        {
            if (part == 0)
                return Float(ys[0]);
            if (part == xs.Length)
                return Float(ys[^1]);
            var slope = (ys[part] - ys[part - 1]) / (xs[part] - xs[part - 1]);
            if (slope == 0)
                return Float(ys[part - 1]);
            var since = xs[part - 1] == 0 ? x : Arithmetic.Binary("-", x, Float(xs[part - 1]));
            var risen = Arithmetic.Binary("*", Float(slope), since);
            return ys[part - 1] == 0 ? risen : Arithmetic.Binary("+", risen, Float(ys[part - 1]));
        }
    }

    private static NumberValue Float(double number) => NumberValue.Of(PythonNumber.Written(number, isInteger: false));
}
