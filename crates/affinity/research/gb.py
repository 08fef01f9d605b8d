from feats import *
import lightgbm as lgb, time, sys
def trainset(ctx,tr,seed,K=100,drop_u=False):
    """every directed train edge: LOO features of positive and negatives. q logged"""
    r=np.random.default_rng(seed); Xs=[];Q=[];P=[]
    out=np.zeros((n,F))
    popw=np.sqrt(np.maximum(pop,1000)); 
    order=[(a,b) for a,b in tr]+[(b,a) for a,b in tr]; r.shuffle(order)
    for u,v in order:
        ctx.f(u,v,out)
        base=np.full(n,1/n)
        w=popw*np.exp(out[:,12])*(1+out[:,0]); w/=w.sum()
        sp=(out[:,7]+out[:,3]*3+out[:,2]*3); 
        q=.3*base+.4*w+ (.3*sp/sp.sum() if sp.sum()>0 else .3*base)
        bad=np.concatenate([ctx.nb[ctx.st[u]:ctx.st[u+1]],[u]]); q[bad]=0; q/=q.sum()
        neg=r.choice(n,K,p=q) if False else np.searchsorted(np.cumsum(q),r.random(K)); neg=np.minimum(neg,n-1)
        idx=np.concatenate([[v],neg]); Xs.append(out[idx].astype(np.float32)); 
        qq=q.copy(); Q.append(np.concatenate([[max(q[v],1e-9)],q[neg]])); P.append((u,v))
    return np.array(Xs),np.array(Q),P
if __name__=='__main__':
    for key in sys.argv[1]:
        P=d[key]; tr,te=split(P,.1 if len(sys.argv)<3 else float(sys.argv[2]),1); ctx=Ctx(tr)
        t=time.time(); Xs,Q,_=trainset(ctx,tr,0,60); print('train set',Xs.shape,time.time()-t)
        g=Xs.shape[1]; y=np.zeros(Xs.shape[:2],int); y[:,0]=1
        ds=lgb.Dataset(Xs.reshape(-1,F),y.ravel(),group=[g]*len(Xs),feature_name=NAMES)
        m=lgb.train(dict(objective='lambdarank',lambdarank_truncation_level=30,num_leaves=31,learning_rate=.06,min_data_in_leaf=100,num_threads=1,verbose=-1,feature_fraction=.7,bagging_fraction=.8,bagging_freq=1),ds,250)
        print('fit',time.time()-t)
        m.save_model(f'/tmp/aff/gb{key}.txt')
        b=baselines(ctx.st,ctx.nb); out=np.zeros((n,F))
        def sc(u):
            s=b(u); ctx.f(u,-1,out); s['gb']=m.predict(out,num_threads=1); return s
        for w in (True,False):
            nm,o=evaluate(sc,ctx.st,ctx.nb,te,w); print(key,'warm' if w else 'cold',len(o)); report(nm,o)
        imp=sorted(zip(m.feature_importance('gain'),NAMES),reverse=True)[:20]; print([(b,round(a)) for a,b in imp],time.time()-t)
