using System.Text.Json;
using Anneal.Conversion;

namespace Anneal.Tests.Conversion;

public sealed class PythonFunctionTests
{
    private const int Stride = 7;

    // Stand-ins for what the functions call: numpy for the array libraries, empty base classes for the others.
    private const string Driver = """
        import json, sys, types
        import numpy

        def module(name, **members):
            made = types.ModuleType(name)
            made.__dict__.update(members)
            sys.modules[name] = made
            parent, _, child = name.rpartition(".")
            if parent:
                setattr(sys.modules[parent], child, made)
            return made

        class Base:
            def __init__(self, optimizer=None, field=None, t_in_epochs=None):
                self.base_values = [optimizer]
            def update_groups(self, values):
                pass

        ops = {name: getattr(numpy, name) for name in "where minimum maximum cos sin tan tanh sqrt exp log log2 log10 floor ceil power round abs logical_and logical_or logical_not array".split()}
        module("jax"); module("jax.numpy", pi=numpy.pi, **ops)
        module("optax")
        module("keras"); module("keras.ops", cast=lambda x, dtype: numpy.float64(x), **ops)
        module("keras.optimizers"); module("keras.optimizers.schedules", LearningRateSchedule=Base)
        module("mxnet"); module("mxnet.lr_scheduler", LRScheduler=Base)
        module("timm"); module("timm.scheduler"); module("timm.scheduler.scheduler", Scheduler=Base)

        def state(step):
            return types.SimpleNamespace(timestamp=types.SimpleNamespace(batch=types.SimpleNamespace(value=step)))

        def rates(target, rate, names):
            if target == "lambda": return names["rate"]
            if target == "keras": return names["learning_rate"].__call__
            if target == "optax": return lambda step: names["schedule"](numpy.int32(step))
            if target == "mxnet": return names["scheduler"].__call__
            if target == "timm": return lambda step: names["scheduler"]._get_lr(step)[0]
            return lambda step: rate * names["scheduler"](state(step))

        for job in json.load(sys.stdin):
            names = {"optimizer": job["rate"]}
            exec(compile(job["code"], job["target"], "exec"), names)
            function = rates(job["target"], job["rate"], names)
            print(json.dumps([float(function(step)) for step in range(0, job["steps"], job["stride"])]))
        """;

    [PyTorchFact]
    public void Functions_of_the_step_give_the_same_rates_in_Python()
    {
        var conversions = (
            from family in Family.All
            from target in new[] { "lambda", "keras", "optax", "mxnet", "timm", "composer" }
            let conversion = ScheduleConverter.Convert(Recipe.Parse(family.Text), target, Family.Plan, Family.BaseRate)
            where IsFunction(conversion)
            select (family.Text, Conversion: conversion)
        ).ToArray();
        var run = PyTorchFactAttribute.Run(
            Driver,
            JsonSerializer.Serialize(
                conversions.Select(pair => new
                {
                    target = pair.Conversion.Target,
                    rate = pair.Conversion.OptimizerRate ?? Family.BaseRate,
                    code = pair.Conversion.Code,
                    steps = Family.Steps,
                    stride = Stride,
                })
            )
        );
        Assert.Equal((0, ""), (run.ExitCode, run.Error));

        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(conversions.Length, lines.Length);
        foreach (var ((text, conversion), line) in conversions.Zip(lines))
        {
            var here = Recipe.Parse(text).Bind(Family.Plan, Family.BaseRate).Rate;
            var there = JsonSerializer.Deserialize<double[]>(line)!;
            for (var i = 0; i < there.Length; i++)
                Assert.True(
                    Near.InTwelveDigits(there[i], here.At(i * Stride), scale: Family.BaseRate),
                    $"{text}, step {i * Stride}: {here.At(i * Stride)} here, {there[i]} there.\n{conversion.Code}"
                );
        }
    }

    // What calls a framework's own schedules needs the framework.
    private static bool IsFunction(ScheduleConversion conversion) =>
        conversion.Kind != ConversionKind.Exact
        && (conversion.Target != "optax" || !conversion.Code.Contains("optax.", StringComparison.Ordinal));
}
