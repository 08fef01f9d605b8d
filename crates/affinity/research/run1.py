from gam import *
key=sys.argv[1]; share=float(sys.argv[2]); K=60; NTR=int(sys.argv[3]) if len(sys.argv)>3 else 4000
P=d[key]; tr,te=split(P,share,1); ctx=Ctx(tr)
t=time.time()
fn=f'/tmp/aff/ts_{key}_{share}.npz'
def trainset2(ctx,tr,seed,K,N):
    r=np.random.default_rng(seed); out=np.zeros((n,F)); popw=np.sqrt(np.maximum(pop,1000))
    order=np.concatenate([tr,tr[:,::-1]]); r.shuffle(order); order=order[:N]; Xs=[];Qs=[]
    for u,v in order:
        ctx.f(u,v,out)
        w=popw*np.exp(out[:,12])*(1+out[:,0]); 
        sp=(out[:,7]+out[:,3]*3+out[:,2]*3); s=sp.sum()
        q=.3/n+.4*w/w.sum()+(.3*sp/s if s>0 else .3/n)
        bad=ctx.nb[ctx.st[u]:ctx.st[u+1]]; qv=q[v]; q[bad]=0; q[u]=0; 
        c=np.cumsum(q); neg=np.minimum(np.searchsorted(c,r.random(K)*c[-1]),n-1)
        idx=np.concatenate([[v],neg]); Xs.append(out[idx].astype(np.float32)); Qs.append(np.concatenate([[qv],q[neg]])/c[-1])
    return np.array(Xs),np.array(Qs)
if not os.path.exists(fn):
    Xs,Q=trainset2(ctx,tr,0,K,NTR); np.savez(fn,Xs=Xs,Q=Q)
z=np.load(fn); Xs,Q=z['Xs'],z['Q']; print(Xs.shape,time.time()-t)
sets={'all':list(range(F))}
ms={}
for nm,use in sets.items(): ms[nm]=(fit(Xs,Q,use),use)
print('fit',time.time()-t)
b=baselines(ctx.st,ctx.nb); out=np.zeros((n,F))
def sc(u):
    s=b(u); ctx.f(u,-1,out)
    for nm,(m,use) in ms.items(): s[nm]=score(out,m,use)
    return s
nm,o=evaluate(sc,ctx.st,ctx.nb,te,True); print(key,'warm',len(o)); report(nm,o); print(time.time()-t)
nm,o=evaluate(sc,ctx.st,ctx.nb,te,False); print(key,'cold',len(o)); report(nm,o); print(time.time()-t)
pickle.dump(ms,open(f'/tmp/aff/gam_{key}.pkl','wb'))
