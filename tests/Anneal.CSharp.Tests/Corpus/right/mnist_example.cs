// expect: nothing
// checked: 1
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using static TorchSharp.torch.nn.functional;

namespace TorchSharp.Examples
{
    /// <summary>Simple MNIST Convolutional model.</summary>
    public class MNIST
    {
        private static int _epochs = 4;
        private static int _trainBatchSize = 64;
        private static int _testBatchSize = 128;

        private readonly static int _logInterval = 100;

        internal static void Main(string[] args)
        {
            var dataset = args.Length > 0 ? args[0] : "mnist";
            var device = cuda.is_available() ? CUDA : CPU;
            var model = new Model("model", device);
            var train = Load(dataset, _trainBatchSize, device);
            var test = Load(dataset + "-test", _testBatchSize, device);
            TrainingLoop(dataset, device, model, train, test);
        }

        internal static void TrainingLoop(string dataset, Device device, Module<Tensor, Tensor> model, MNISTReader train, MNISTReader test)
        {
            var optimizer = optim.Adam(model.parameters());
            var scheduler = optim.lr_scheduler.StepLR(optimizer, 1, 0.7);
            var sw = new Stopwatch();
            sw.Start();

            for (var epoch = 1; epoch <= _epochs; epoch++)
            {
                Train(model, optimizer, NLLLoss(reduction: Reduction.Mean), device, train, epoch, train.BatchSize, train.Size);
                Test(model, NLLLoss(reduction: Reduction.Sum), device, test, test.Size);
                Console.WriteLine($"End-of-epoch memory use: {GC.GetTotalMemory(false)}");
                scheduler.step();
            }
            sw.Stop();
            Console.WriteLine($"Elapsed time: {sw.Elapsed.TotalSeconds:F1} s.");
            model.save(dataset + ".model.bin");
        }

        private static void Train(Module<Tensor, Tensor> model, optim.Optimizer optimizer, Loss<Tensor, Tensor, Tensor> loss, Device device, IEnumerable<(Tensor, Tensor)> dataLoader, int epoch, long batchSize, long size)
        {
            model.train();
            int batchId = 1;
            Console.WriteLine($"Epoch: {epoch}...");
            using (var d = NewDisposeScope())
            {
                foreach (var (data, target) in dataLoader)
                {
                    optimizer.zero_grad();
                    var prediction = model.forward(data);
                    var output = loss.forward(prediction, target);
                    output.backward();
                    optimizer.step();
                    if (batchId % _logInterval == 0)
                    {
                        Console.WriteLine($"\rTrain: epoch {epoch} [{batchId * batchSize} / {size}] Loss: {output.ToSingle():F4}");
                    }
                    batchId++;
                    d.DisposeEverything();
                }
            }
        }

        private static void Test(Module<Tensor, Tensor> model, Loss<Tensor, Tensor, Tensor> loss, Device device, IEnumerable<(Tensor, Tensor)> dataLoader, long size)
        {
            model.eval();
            double testLoss = 0;
            using (var d = NewDisposeScope())
            {
                foreach (var (data, target) in dataLoader)
                {
                    var prediction = model.forward(data);
                    testLoss += loss.forward(prediction, target).ToSingle();
                    d.DisposeEverything();
                }
            }
            Console.WriteLine($"Test set: Average loss {testLoss / size:F4}");
        }
    }
}
