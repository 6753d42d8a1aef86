// expect: nothing
// checked: 1
using System;
using TorchSharp;

namespace OldSchool
{
    class Program
    {
        static void Main(string[] args)
        {
            Int32 numEpochs = 60;
            torch.nn.Module<torch.Tensor, torch.Tensor> objModel = CreateModel();
            torch.optim.Optimizer objOptimizer = torch.optim.SGD(objModel.parameters(), 0.01, 0.9, 0, 0.0005, false);
            torch.optim.lr_scheduler.LRScheduler objScheduler = torch.optim.lr_scheduler.StepLR(objOptimizer, 20, 0.1, -1, false);
            Int32 intEpoch;
            for (intEpoch = 0; intEpoch < numEpochs; intEpoch++)
            {
                Boolean blnMore = true;
                while (blnMore == true)
                {
                    objOptimizer.zero_grad();
                    torch.Tensor objLoss = NextLoss(objModel, out blnMore);
                    objLoss.backward();
                    objOptimizer.step();
                }
                objScheduler.step();
            }
        }
    }
}
